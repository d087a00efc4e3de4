import { Warning } from '@element-plus/icons-vue'
import type { ConsoleModule } from '@/console/console-module'
import { zh } from './zh-CN'

export default {
  routes: [{ path: '/crisis', name: 'crisis', component: () => import('./CrisisView.vue'), meta: { title: zh.title } }],
  menu: { to: '/crisis', title: zh.title, icon: Warning, order: 12 },
} satisfies ConsoleModule
