import { onBeforeUnmount, onMounted } from 'vue'
import { BackOff } from '@/http/back-off'

/** Something changed at the desk; `missed`: we were away for a while and cannot know what did. */
export type Change =
  | { type: 'case'; id: number }
  | { type: 'message' | 'typing'; conversationId: number }
  | { type: 'missed' }

type Listener = (change: Change) => void

const listeners = new Set<Listener>()
const backOff = new BackOff(1000, 30_000)
// Hints may get lost, and those of other instances never come here: so we look by ourselves now and then.
const lookEvery = 60_000
let source: EventSource | null = null
let broken = false
let looking: ReturnType<typeof setInterval> | undefined

/** Calls back on every change while the component is shown. All components share one stream. */
export function useChanges(listener: Listener): void {
  onMounted(() => {
    listeners.add(listener)
    open()
  })
  onBeforeUnmount(() => {
    listeners.delete(listener)
    // A page that comes right after this one goes on with the same stream.
    setTimeout(() => listeners.size === 0 && close(), 1000)
  })
}

/** Ends the stream, for instance at sign-out. */
export function close(): void {
  clearInterval(looking)
  source?.close()
  source = null
  broken = false
}

/** Reads what the server says; anything we do not know is no reason to fail. */
export function changeOf(data: string): Change | null {
  try {
    const change = JSON.parse(data) as Change
    return ['case', 'message', 'typing'].includes(change?.type) ? change : null
  } catch {
    return null
  }
}

function open(): void {
  if (source) {
    return
  }
  clearInterval(looking)
  looking = setInterval(() => document.visibilityState === 'visible' && tell({ type: 'missed' }), lookEvery)
  const mine = new EventSource('/api/changes')
  source = mine
  for (const name of ['message', 'change', 'case']) {
    mine.addEventListener(name, (event) => tell(changeOf((event as MessageEvent<string>).data)))
  }
  mine.onopen = () => {
    backOff.reset()
    if (broken) {
      broken = false
      tell({ type: 'missed' })
    }
  }
  mine.onerror = () => void recover(mine)
}

/** The browser reconnects by itself after a break, but gives up for good after an error response. */
async function recover(mine: EventSource): Promise<void> {
  broken = true
  if (mine.readyState !== EventSource.CLOSED || source !== mine) {
    return
  }
  source = null
  await backOff.pause()
  if (listeners.size > 0) {
    open()
  }
}

function tell(change: Change | null): void {
  if (change) {
    listeners.forEach((listener) => listener(change))
  }
}
