import { DataAnalysis } from '@element-plus/icons-vue'
import type { ConsoleModule } from '@/console/console-module'
import { zh } from './zh-CN'

export default {
  routes: [{ path: '/surveys', name: 'surveys', component: () => import('./SurveysView.vue'), meta: { title: zh.title } }],
  menu: { to: '/surveys', title: zh.title, icon: DataAnalysis, order: 34 },
} satisfies ConsoleModule
