import { OfficeBuilding } from '@element-plus/icons-vue'
import type { ConsoleModule } from '@/console/console-module'
import { zh } from './zh-CN'

export default {
  routes: [{ path: '/union-tree', name: 'union-tree', component: () => import('./UnionTreeView.vue'), meta: { title: zh.title } }],
  menu: { to: '/union-tree', title: zh.title, icon: OfficeBuilding, order: 82 },
} satisfies ConsoleModule
