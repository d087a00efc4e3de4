import { Tickets } from '@element-plus/icons-vue'
import type { ConsoleModule } from '@/console/console-module'
import { zh } from './zh-CN'

export default {
  routes: [
    { path: '/cases', name: 'cases', component: () => import('./CaseListView.vue'), meta: { title: zh.title } },
    { path: '/cases/:id(\\d+)', name: 'case', component: () => import('./CaseView.vue'), meta: { title: zh.title }, props: (route) => ({ id: Number(route.params.id) }) },
  ],
  menu: { to: '/cases', title: zh.title, icon: Tickets, order: 20 },
} satisfies ConsoleModule
