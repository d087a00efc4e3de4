import type { Author, Card, Choice, Enclosure, Entry, Link } from '@/client/app-channel'
import { clock, dayLabel, sameDay } from './days'
import type { Pending } from '@/client/transcript'

/** One message as it is drawn. */
export interface Line {
  key: string
  author: Author
  text: string
  links: Link[]
  card: Card | null
  enclosure: Enclosure | null
  choices: Choice[]
  time: string
  /** The day, where a new one begins. */
  day: string | null
  /** Whether the same author goes on speaking. */
  continued: boolean
  state: 'arrived' | Pending['state']
  fault: string
  clientMsgId: string | null
}

type Source = Pick<Line, 'key' | 'author' | 'text' | 'links' | 'card' | 'enclosure' | 'choices' | 'state' | 'fault' | 'clientMsgId'> & { at: string }

const pauseMinutes = 5

/** Lines up what arrived and what is on its way, with days and speakers marked. Choices are shown at `openSeq` only. */
export function thread(entries: readonly Entry[], pending: readonly Pending[], openSeq: number, now: Date): Line[] {
  const sources = [...entries.filter(visible).map((entry) => ofEntry(entry, openSeq)), ...pending.map(ofPending)]
  return sources.map((source, i) => {
    const before = sources[i - 1]
    const newDay = !before || !sameDay(new Date(before.at), new Date(source.at))
    return {
      ...source,
      time: clock(source.at),
      day: newDay ? dayLabel(source.at, now) : null,
      continued: !newDay && before?.author === source.author && minutesBetween(before.at, source.at) < pauseMinutes,
    }
  })
}

function visible(entry: Entry): boolean {
  return entry.text.trim() !== '' || (entry.links?.length ?? 0) > 0 || (entry.choices?.length ?? 0) > 0 || Boolean(entry.enclosure)
}

function ofEntry(entry: Entry, openSeq: number): Source {
  return {
    // The key of a message does not change when it arrives, so that its bubble is not drawn anew.
    key: entry.client_msg_id ?? `seq-${entry.seq}`,
    author: entry.author,
    ...parted(entry),
    enclosure: entry.enclosure ?? null,
    links: entry.links ?? [],
    choices: entry.seq === openSeq ? (entry.choices ?? []) : [],
    at: entry.at,
    state: 'arrived',
    fault: '',
    clientMsgId: entry.client_msg_id ?? null,
  }
}

/** The words without those that the card stands for; a card whose words are not there is not shown, so that nothing is said twice. */
function parted(entry: Entry): Pick<Line, 'text' | 'card'> {
  const card = entry.card
  const at = card ? entry.text.indexOf(card.covers) : -1
  if (!card || at < 0) {
    return { text: entry.text, card: null }
  }
  const rest = [entry.text.slice(0, at), entry.text.slice(at + card.covers.length)]
  return { text: rest.map((part) => part.trim()).filter(Boolean).join('\n'), card }
}

function ofPending(message: Pending): Source {
  return {
    key: message.clientMsgId,
    author: 'person',
    text: message.text,
    links: [],
    card: null,
    enclosure: null,
    choices: [],
    at: message.at,
    state: message.state,
    fault: message.fault ?? '',
    clientMsgId: message.clientMsgId,
  }
}

function minutesBetween(a: string, b: string): number {
  return Math.abs(new Date(b).getTime() - new Date(a).getTime()) / 60_000
}
