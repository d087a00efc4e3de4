import { computed, onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import { asProblem } from '@/http/problem'
import { AppChannel, type Content, type Entry } from './app-channel'
import { Feed, type FeedState } from './feed'
import { Outbox } from './outbox'
import { SessionKeeper } from './session-keeper'
import { merge, openChoices, withoutArrived, type Pending } from './transcript'
import { visitor } from './visitor'

const pageSize = 50
const longestWaitForReply = 10_000

/** The member's conversation as the page shows it: history, live lines, what is on its way, and how we are connected. */
export function useChat(channel: AppChannel = new AppChannel()) {
  const entries = shallowRef<Entry[]>([])
  const pending = shallowRef<Pending[]>(visitor.outbox())
  const feedState = ref<FeedState>('connecting')
  const offline = ref(!navigator.onLine)
  const started = ref(false)
  const startFault = ref('')
  const awaitingReply = ref(false)
  const uploading = ref(false)
  const uploadFault = ref('')
  let conversation = visitor.session()?.conversation_id ?? 0
  // Where the transcript shown begins while it is still empty.
  let base = 0
  let replyTimer: ReturnType<typeof setTimeout> | undefined

  const sessions = new SessionKeeper(channel, visitor, (session) => {
    // The server has forgotten this visitor and begun a new conversation: the old lines are not part of it.
    if (conversation !== 0 && conversation !== session.conversation_id) {
      entries.value = []
      base = 0
    }
    conversation = session.conversation_id
  })
  const outbox = new Outbox(channel, sessions, pending.value, (now) => {
    pending.value = now
    visitor.rememberOutbox(now)
  })
  const feed = new Feed(channel, sessions, () => lastSeq(), {
    entries: receive,
    state: (state) => {
      if (state === 'online' && feedState.value === 'reconnecting') {
        outbox.hurry()
      }
      feedState.value = state
    },
  })

  function lastSeq(): number {
    return entries.value[entries.value.length - 1]?.seq ?? base
  }

  function receive(arrived: Entry[]): void {
    entries.value = merge(entries.value, arrived)
    sessions.seen(lastSeq())
    outbox.keepOnly((now) => withoutArrived(now, entries.value))
    if (arrived.some((entry) => entry.author !== 'person')) {
      expectReply(false)
    }
  }

  function expectReply(expected: boolean): void {
    clearTimeout(replyTimer)
    awaitingReply.value = expected
    if (expected) {
      replyTimer = setTimeout(() => (awaitingReply.value = false), longestWaitForReply)
    }
  }

  function put(content: Content): void {
    expectReply(true)
    outbox.put(content)
  }

  /** Sends a photo: first its bytes, then the message that names it. Nothing is sent when the bytes do not get through. */
  async function sendPhoto(file: Blob): Promise<void> {
    uploading.value = true
    uploadFault.value = ''
    try {
      const mediaId = await sessions.with((token) => channel.upload(token, file))
      put({ type: 'image', media_id: mediaId })
    } catch (error) {
      uploadFault.value = asProblem(error).message
    } finally {
      uploading.value = false
    }
  }

  async function start(): Promise<void> {
    startFault.value = ''
    try {
      base = Math.max(0, (await sessions.current()).last_seq - pageSize)
      await loadHistory()
      started.value = true
      feed.start()
      outbox.hurry()
      if (lastSeq() === 0) {
        put({ type: 'event', event: 'opened' })
      }
    } catch (error) {
      startFault.value = asProblem(error).message
    }
  }

  async function loadHistory(): Promise<void> {
    for (let more = true; more; ) {
      const page = await sessions.with((token) => channel.fetchAfter(token, lastSeq(), 0))
      receive(page.messages)
      more = page.messages.length > 0
    }
  }

  async function loadEarlier(): Promise<void> {
    const first = entries.value[0]?.seq ?? 1
    const after = Math.max(0, first - 1 - pageSize)
    const page = await sessions.with((token) => channel.fetchAfter(token, after, 0))
    entries.value = merge(entries.value, page.messages.filter((entry) => entry.seq < first))
  }

  function wake(): void {
    offline.value = !navigator.onLine
    if (!started.value) {
      void start()
      return
    }
    feed.hurry()
    outbox.hurry()
  }

  function wentOffline(): void {
    offline.value = true
  }

  function becameVisible(): void {
    if (document.visibilityState === 'visible' && feedState.value === 'reconnecting') {
      wake()
    }
  }

  onMounted(() => {
    window.addEventListener('online', wake)
    window.addEventListener('offline', wentOffline)
    document.addEventListener('visibilitychange', becameVisible)
    void start()
  })
  onBeforeUnmount(() => {
    window.removeEventListener('online', wake)
    window.removeEventListener('offline', wentOffline)
    document.removeEventListener('visibilitychange', becameVisible)
    clearTimeout(replyTimer)
    feed.stop()
  })

  return {
    entries,
    pending: computed(() => pending.value.filter((message) => message.content.type !== 'event')),
    choices: computed(() => (pending.value.length ? null : openChoices(entries.value))),
    started,
    startFault,
    awaitingReply: computed(() => awaitingReply.value && pending.value.every((message) => message.state !== 'failed')),
    connection: computed(() =>
      offline.value ? 'offline' : feedState.value === 'reconnecting' ? 'reconnecting' : 'online',
    ),
    hasEarlier: computed(() => (entries.value[0]?.seq ?? 1) > 1),
    uploading,
    uploadFault,
    sendPhoto,
    say: (text: string) => put({ type: 'text', text }),
    tap: (key: string, label: string) => put({ type: 'tap', key, label }),
    resend: (id: string) => outbox.resend(id),
    retry: wake,
    loadEarlier,
    forget() {
      feed.stop()
      visitor.forget()
      location.reload()
    },
  }
}
