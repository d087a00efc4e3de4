import type { ConsoleModule } from '@/console/console-module'
import { zh } from './zh-CN'

export default {
  routes: [{ path: '/channels/wechat/:account', name: 'wechat', component: () => import('./WeChatView.vue'), meta: { title: zh.title } }],
} satisfies ConsoleModule
