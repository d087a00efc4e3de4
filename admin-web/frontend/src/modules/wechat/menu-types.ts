/** An entry of a menu; with entries of its own it does nothing else. */
export interface Entry {
  name: string
  action: string
  target?: string
  appId?: string
  path?: string
  entries: Entry[]
}

export interface Conditional {
  tagId?: string
  platform?: string
  entries: Entry[]
}

export interface Menu {
  entries: Entry[]
  conditional: Conditional[]
}

export interface Draft {
  menu: Menu
  version: number
  faults: string[]
  current: boolean
  publishedAt?: string
  publishedBy?: string
}

export interface Live {
  menu: Menu
  ours: boolean
}

export const mostTop = 3
export const mostSub = 5

export const newEntry = (): Entry => ({ name: '', action: 'NONE', entries: [] })

/** Swaps an entry with the one before it. */
export function earlier<T>(list: T[], i: number): void {
  if (i > 0) {
    list.splice(i - 1, 2, list[i]!, list[i - 1]!)
  }
}

/** One line for each entry, those of the second level indented, for a look at what is live. */
export function outline(entries: Entry[], say: (entry: Entry) => string): string[] {
  return entries.flatMap((top) => [
    `${top.name}${top.entries.length ? '' : `：${say(top)}`}`,
    ...top.entries.map((sub) => `　　${sub.name}：${say(sub)}`),
  ])
}
