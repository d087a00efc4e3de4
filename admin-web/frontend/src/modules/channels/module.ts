import { Connection } from '@element-plus/icons-vue'
import type { ConsoleModule } from '@/console/console-module'
import { zh } from './zh-CN'

export default {
  routes: [{ path: '/channels', name: 'channels', component: () => import('./ChannelsView.vue'), meta: { title: zh.title } }],
  menu: { to: '/channels', title: zh.title, icon: Connection, order: 68 },
} satisfies ConsoleModule
