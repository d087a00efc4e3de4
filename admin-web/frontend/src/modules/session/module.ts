import type { ConsoleModule } from '@/console/console-module'
import { zh } from './zh-CN'

export default {
  routes: [
    {
      path: '/sign-in',
      name: 'sign-in',
      component: () => import('./SignInView.vue'),
      meta: { title: zh.title, open: true },
    },
  ],
} satisfies ConsoleModule
