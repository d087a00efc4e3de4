import { Upload } from '@element-plus/icons-vue'
import type { ConsoleModule } from '@/console/console-module'
import { zh } from './zh-CN'

export default {
  routes: [{ path: '/join-batches', name: 'join-batches', component: () => import('./JoinBatchesView.vue'), meta: { title: zh.title } }],
  menu: { to: '/join-batches', title: zh.title, icon: Upload, order: 25 },
} satisfies ConsoleModule
