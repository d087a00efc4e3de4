import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** Shown in the browser's title bar. */
    title?: string
    /** Can be seen without signing in. */
    open?: boolean
  }
}

/** One part of the console. Every `modules/<feature>/module.ts` exports one as default; the shell finds them all. */
export interface ConsoleModule {
  routes: RouteRecordRaw[]
  menu?: { to: string; title: string; icon: Component; order: number }
}
