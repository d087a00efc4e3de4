import type { ConsoleModule } from './console-module'

const found = import.meta.glob<ConsoleModule>('../modules/*/module.ts', { eager: true, import: 'default' })

export const modules = Object.values(found)

export const menu = modules
  .flatMap((module) => module.menu ?? [])
  .sort((a, b) => a.order - b.order)
