import { Calendar } from '@element-plus/icons-vue'
import type { ConsoleModule } from '@/console/console-module'
import { zh } from './zh-CN'

export default {
  routes: [{ path: '/offers', name: 'offers', component: () => import('./OffersView.vue'), meta: { title: zh.title } }],
  menu: { to: '/offers', title: zh.title, icon: Calendar, order: 30 },
} satisfies ConsoleModule
