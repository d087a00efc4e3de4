import { ChatLineSquare } from '@element-plus/icons-vue'
import type { ConsoleModule } from '@/console/console-module'
import { zh } from './zh-CN'

export default {
  routes: [{ path: '/broadcasts', name: 'broadcasts', component: () => import('./BroadcastsView.vue'), meta: { title: zh.title } }],
  menu: { to: '/broadcasts', title: zh.title, icon: ChatLineSquare, order: 69 },
} satisfies ConsoleModule
