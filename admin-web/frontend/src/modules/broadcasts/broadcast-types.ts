export interface Segment {
  topics: string[]
  unions: number[]
  accounts: string[]
  tags: string[]
}

export interface Broadcast {
  id: number
  title: string
  text: string
  segment: Segment
  state: string
  planned: boolean
  told: number
  waiting: number
  skipped: Record<string, number>
  createdBy: string
  createdAt: string
}

export interface Preview {
  people: Record<string, number>
  accounts: { account: string; people: number; allowance?: number }[]
}

export interface Overview {
  broadcasts: Broadcast[]
  topics: { topic: string; title: string; subscribers: number }[]
  accounts: { account: string; title: string }[]
  /** Groups that the accounts have made at WeChat. */
  tags: { key: string; name: string; account: string; people: number; syncedAt: string }[]
  reaches: Record<string, string>
}

const reached = ['PUSHED', 'FETCHED']

/** How many of those counted get the message, and how many do not. */
export function parted(people: Record<string, number>): { reached: number; missed: number } {
  const sum = (keys: string[]) => keys.reduce((total, key) => total + (people[key] ?? 0), 0)
  return { reached: sum(reached), missed: sum(Object.keys(people).filter((key) => !reached.includes(key))) }
}

/** Those who are not told, however that came. */
export const leftOut = (broadcast: Broadcast): number => Object.values(broadcast.skipped).reduce((total, n) => total + n, 0)
