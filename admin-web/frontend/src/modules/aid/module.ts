import { Present } from '@element-plus/icons-vue'
import type { ConsoleModule } from '@/console/console-module'
import { zh } from './zh-CN'

export default {
  routes: [{ path: '/aid', name: 'aid', component: () => import('./AidView.vue'), meta: { title: zh.title } }],
  menu: { to: '/aid', title: zh.title, icon: Present, order: 30 },
} satisfies ConsoleModule
