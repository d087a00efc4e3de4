import { Coordinate } from '@element-plus/icons-vue'
import type { ConsoleModule } from '@/console/console-module'
import { zh } from './zh-CN'

export default {
  routes: [{ path: '/parameters', name: 'parameters', component: () => import('./ParametersView.vue'), meta: { title: zh.title } }],
  menu: { to: '/parameters', title: zh.title, icon: Coordinate, order: 80 },
} satisfies ConsoleModule
