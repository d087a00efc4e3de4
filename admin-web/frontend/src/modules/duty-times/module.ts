import { Clock } from '@element-plus/icons-vue'
import type { ConsoleModule } from '@/console/console-module'
import { zh } from './zh-CN'

export default {
  routes: [{ path: '/duty-times', name: 'duty-times', component: () => import('./DutyTimesView.vue'), meta: { title: zh.title } }],
  menu: { to: '/duty-times', title: zh.title, icon: Clock, order: 32 },
} satisfies ConsoleModule
