import { Stamp } from '@element-plus/icons-vue'
import type { ConsoleModule } from '@/console/console-module'
import { zh } from './zh-CN'

export default {
  routes: [{ path: '/officers', name: 'officers', component: () => import('./OfficersView.vue'), meta: { title: zh.title } }],
  menu: { to: '/officers', title: zh.title, icon: Stamp, order: 80 },
} satisfies ConsoleModule
