import { asProblem } from '@/http/problem'
import { AppChannel, type Content, type Entry, type Identity, type Signal } from './app-channel'
import { Feed, type FeedState } from './feed'
import { Outbox } from './outbox'
import { SessionKeeper } from './session-keeper'
import { merge, withoutArrived, type Pending } from './transcript'
import { BrowserMemory, NoMemory, type Memory } from './visitor'

const pageSize = 50
const longestWaitForReply = 10_000
const typingEvery = 4000

/** A conversation as it stands. Each change makes a new one. */
export interface ChatState {
  entries: readonly Entry[]
  /** What is on its way. */
  pending: readonly Pending[]
  feed: FeedState
  started: boolean
  /** Why it could not be opened; empty if it could. */
  startFault: string
  awaitingReply: boolean
  uploading: boolean
  uploadFault: string
  /** Up to which line the person has read, on whatever device. */
  readSeq: number
}

export interface ChatOptions {
  account?: string
  /** Where Gongyou is; this page's own address if not given. */
  origin?: string
  identity?: Identity
  onChange: (state: ChatState) => void
}

/**
 * A member's conversation, without a page: history, live lines, what is on its way, how we are connected. Messages are taken
 * once however often they are sent, wait while there is no network, and outlive a reload. Needs a browser and nothing else.
 */
export class ChatClient {
  state: ChatState
  private readonly channel: AppChannel
  private readonly memory: Memory
  private readonly sessions: SessionKeeper
  private readonly outbox: Outbox
  private readonly feed: Feed
  private readonly onChange: (state: ChatState) => void
  private conversation: number
  // Where the transcript shown begins while it is still empty.
  private base = 0
  private typedAt = 0
  private markedSeq = 0
  private replyTimer: ReturnType<typeof setTimeout> | undefined

  constructor(options: ChatOptions) {
    const account = options.account ?? 'h5'
    this.onChange = options.onChange
    this.channel = new AppChannel(account, options.origin)
    this.memory = options.identity ? new NoMemory() : new BrowserMemory(account)
    this.conversation = this.memory.session()?.conversation_id ?? 0
    this.state = {
      entries: [], pending: this.memory.outbox(), feed: 'connecting', started: false, startFault: '', awaitingReply: false,
      uploading: false, uploadFault: '', readSeq: this.memory.session()?.read_seq ?? 0,
    }
    this.sessions = new SessionKeeper(this.channel, this.memory, (session) => this.opened(session), options.identity)
    this.outbox = new Outbox(this.channel, this.sessions, [...this.state.pending], (pending) => {
      this.memory.rememberOutbox(pending)
      this.change({ pending })
    })
    this.feed = new Feed(this.channel, this.sessions, () => this.lastSeq(), {
      entries: (entries) => this.receive(entries),
      signal: (signal) => this.hear(signal),
      reset: (lastSeq) => this.goBackTo(lastSeq),
      state: (state) => this.connectionIs(state),
    })
  }

  /** Opens the conversation and follows it; tried again by `wake` where it fails. */
  async start(): Promise<void> {
    this.change({ startFault: '' })
    try {
      this.base = Math.max(0, (await this.sessions.current()).last_seq - pageSize)
      await this.loadHistory()
      this.change({ started: true })
      this.feed.start()
      this.outbox.hurry()
      if (this.lastSeq() === 0) {
        this.put({ type: 'event', event: 'opened' })
      }
    } catch (error) {
      this.change({ startFault: asProblem(error).message })
    }
  }

  stop(): void {
    clearTimeout(this.replyTimer)
    this.feed.stop()
  }

  /** The network is back, the page is seen again, or the person asked: try now. */
  wake(): void {
    if (this.state.started) {
      this.feed.hurry()
      this.outbox.hurry()
    } else {
      void this.start()
    }
  }

  /** The network is gone. */
  wentOffline(): void {
    this.feed.interrupt()
  }

  put(content: Content): void {
    this.expectReply(true)
    this.outbox.put(content)
  }

  resend(clientMsgId: string): void {
    this.outbox.resend(clientMsgId)
  }

  /** Sends a photo: first its bytes, then the message that names it. Nothing is sent when the bytes do not get through. */
  async sendPhoto(file: Blob): Promise<void> {
    this.change({ uploading: true, uploadFault: '' })
    try {
      const mediaId = await this.sessions.with((token) => this.channel.upload(token, file))
      this.put({ type: 'image', media_id: mediaId })
    } catch (error) {
      this.change({ uploadFault: asProblem(error).message })
    } finally {
      this.change({ uploading: false })
    }
  }

  /** The person is writing; told now and then. */
  typing(): void {
    const now = Date.now()
    if (this.state.started && now - this.typedAt > typingEvery) {
      this.typedAt = now
      void this.sessions.with((token) => this.channel.typing(token)).catch(() => {})
    }
  }

  /** Everything shown has been read. */
  readAll(): void {
    const seq = this.lastSeq()
    if (seq > this.state.readSeq && seq > this.markedSeq) {
      this.markedSeq = seq
      this.change({ readSeq: seq })
      void this.sessions.with((token) => this.channel.read(token, seq)).catch(() => (this.markedSeq = 0))
    }
  }

  async loadEarlier(): Promise<void> {
    const first = this.state.entries[0]?.seq ?? 1
    const after = Math.max(0, first - 1 - pageSize)
    const page = await this.sessions.with((token) => this.channel.fetchAfter(token, after, 0))
    this.change({ entries: merge(this.state.entries, page.messages.filter((entry) => entry.seq < first)) })
  }

  /** Leaves nothing of the visitor in this browser. */
  forget(): void {
    this.stop()
    this.memory.forget()
  }

  private lastSeq(): number {
    const { entries } = this.state
    return entries[entries.length - 1]?.seq ?? this.base
  }

  private opened(session: { conversation_id: number; read_seq?: number }): void {
    // The server has forgotten this visitor and begun a new conversation: the old lines are not part of it.
    if (this.conversation !== 0 && this.conversation !== session.conversation_id) {
      this.goBackTo(0)
      this.change({ readSeq: 0 })
    }
    this.conversation = session.conversation_id
    this.change({ readSeq: Math.max(this.state.readSeq, session.read_seq ?? 0) })
  }

  private async loadHistory(): Promise<void> {
    for (let more = true; more; ) {
      const page = await this.sessions.with((token) => this.channel.fetchAfter(token, this.lastSeq(), 0))
      this.receive(page.messages)
      more = page.messages.length > 0
    }
  }

  private receive(arrived: Entry[]): void {
    this.change({ entries: merge(this.state.entries, arrived) })
    this.sessions.seen(this.lastSeq())
    this.outbox.keepOnly((pending) => withoutArrived(pending, this.state.entries))
    if (arrived.some((entry) => entry.author !== 'person')) {
      this.expectReply(false)
    }
  }

  private hear(signal: Signal): void {
    if (signal.type === 'read') {
      this.change({ readSeq: Math.max(this.state.readSeq, signal.payload.seq) })
    } else {
      this.expectReply(true)
    }
  }

  private goBackTo(seq: number): void {
    this.base = Math.min(this.base, seq)
    this.change({ entries: this.state.entries.filter((entry) => entry.seq <= seq) })
  }

  private connectionIs(feed: FeedState): void {
    if (feed === 'online' && this.state.feed === 'reconnecting') {
      this.outbox.hurry()
    }
    this.change({ feed })
  }

  private expectReply(awaitingReply: boolean): void {
    clearTimeout(this.replyTimer)
    this.change({ awaitingReply })
    if (awaitingReply) {
      this.replyTimer = setTimeout(() => this.change({ awaitingReply: false }), longestWaitForReply)
    }
  }

  private change(change: Partial<ChatState>): void {
    this.state = { ...this.state, ...change }
    this.onChange(this.state)
  }
}
