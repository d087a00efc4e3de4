import { House } from '@element-plus/icons-vue'
import type { ConsoleModule } from '@/console/console-module'
import { zh } from './zh-CN'

export default {
  routes: [{ path: '', name: 'workbench', component: () => import('./WorkbenchView.vue'), meta: { title: zh.title } }],
  menu: { to: '/', title: zh.title, icon: House, order: 10 },
} satisfies ConsoleModule
