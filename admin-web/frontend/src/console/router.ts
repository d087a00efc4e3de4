import { createRouter, createWebHistory } from 'vue-router'
import { onSignedOut } from '@/desk/desk'
import { useSession } from '@/modules/session/use-session'
import { modules } from './modules'
import { zh } from './zh-CN'

const session = useSession()
const open = modules.flatMap((module) => module.routes.filter((route) => route.meta?.open))
const inside = modules.flatMap((module) => module.routes.filter((route) => !route.meta?.open))

export const router = createRouter({
  history: createWebHistory('/console/'),
  routes: [
    ...open,
    { path: '/', component: () => import('./ConsoleShell.vue'), children: inside },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach(async (to) => {
  if (to.meta.open || session.operator.value || (await session.restore())) {
    return true
  }
  return { name: 'sign-in', query: to.fullPath === '/' ? {} : { back: to.fullPath } }
})

router.afterEach((to) => {
  document.title = to.meta.title ? `${to.meta.title} · ${zh.name}` : zh.name
})

onSignedOut(() => {
  const here = router.currentRoute.value
  if (session.operator.value && here.name !== 'sign-in') {
    session.forget()
    void router.replace({ name: 'sign-in', query: { back: here.fullPath, expired: '1' } })
  }
})
