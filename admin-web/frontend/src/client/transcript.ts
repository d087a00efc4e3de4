import type { Choice, Content, Entry } from './app-channel'

/** A message of the person that the server's transcript does not show yet. */
export interface Pending {
  clientMsgId: string
  content: Content
  text: string
  at: string
  state: 'waiting' | 'sent' | 'failed'
  fault?: string
  /** Whether what failed may succeed later by itself: the network's fault or the server's, not the message's. */
  passing?: boolean
}

/** So many hours later nothing is sent any more without asking: who knows whether it is still meant. */
const staleHours = 24

/** Messages as they are taken up again when the page is opened anew. */
export function takenUpAgain(pending: readonly Pending[], now: Date, stale: string): Pending[] {
  return pending.map((message) =>
    now.getTime() - new Date(message.at).getTime() > staleHours * 3_600_000
      ? { ...message, state: 'failed' as const, fault: stale, passing: false }
      : { ...message, state: 'waiting' as const },
  )
}

/** Adds what arrived, once each and in order; what is known already is left alone, so that nothing on screen jumps. */
export function merge(known: readonly Entry[], arrived: readonly Entry[]): Entry[] {
  const seen = new Set(known.map((entry) => entry.seq))
  const fresh = arrived.filter((entry) => !seen.has(entry.seq) && seen.add(entry.seq))
  if (fresh.length === 0) {
    return known as Entry[]
  }
  return [...known, ...fresh].sort((a, b) => a.seq - b.seq)
}

/** Drops the pending messages that have come back in the transcript. */
export function withoutArrived(pending: readonly Pending[], entries: readonly Entry[]): Pending[] {
  const arrived = new Set(entries.map((entry) => entry.client_msg_id).filter(Boolean))
  return pending.filter((message) => !arrived.has(message.clientMsgId))
}

/** The choices that are still open: those of the last entry that offers any, unless the person has written since. */
export function openChoices(entries: readonly Entry[]): { seq: number; choices: Choice[] } | null {
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i]!
    if (entry.author === 'person') {
      return null
    }
    if (entry.choices?.length) {
      return { seq: entry.seq, choices: entry.choices }
    }
  }
  return null
}

export function textOf(content: Content): string {
  if (content.type === 'image') {
    return '[图片]'
  }
  return content.type === 'text' ? content.text : content.type === 'tap' ? content.label : ''
}
