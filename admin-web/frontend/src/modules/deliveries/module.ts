import { Promotion } from '@element-plus/icons-vue'
import type { ConsoleModule } from '@/console/console-module'
import { zh } from './zh-CN'

export default {
  routes: [{ path: '/deliveries', name: 'deliveries', component: () => import('./DeliveriesView.vue'), meta: { title: zh.title } }],
  menu: { to: '/deliveries', title: zh.title, icon: Promotion, order: 70 },
} satisfies ConsoleModule
