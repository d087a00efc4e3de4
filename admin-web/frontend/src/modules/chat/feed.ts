import { BackOff } from '@/http/back-off'
import { Problem } from '@/http/problem'
import type { AppChannel, Entry } from './app-channel'
import type { SessionKeeper } from './session-keeper'

export type FeedState = 'connecting' | 'online' | 'reconnecting'

export interface FeedListener {
  entries(entries: Entry[]): void
  state(state: FeedState): void
}

/** The server pings every 20 s; a stream silent for longer than this is taken for dead. */
const silence = 50_000
const pollSeconds = 25
const attemptsAtStreaming = 2

/**
 * Follows a conversation from a given line on, for as long as the page is open. It streams, and where a proxy or a
 * browser does not let streams through it falls back to long polling. After a break it goes on from the last line
 * received, so that nothing is missed; what comes twice is for the listener to drop.
 */
export class Feed {
  private life: AbortController | null = null
  private streamFailures = 0

  constructor(
    private readonly channel: AppChannel,
    private readonly sessions: SessionKeeper,
    private readonly lastSeq: () => number,
    private readonly listener: FeedListener,
    private readonly backOff: BackOff = new BackOff(),
  ) {}

  start(): void {
    if (!this.life) {
      this.life = new AbortController()
      void this.follow(this.life.signal)
    }
  }

  stop(): void {
    this.life?.abort()
    this.life = null
  }

  hurry(): void {
    this.backOff.hurry()
  }

  private async follow(life: AbortSignal): Promise<void> {
    this.listener.state('connecting')
    while (!life.aborted) {
      try {
        await (this.streaming() ? this.streamOnce(life) : this.pollOnce(life))
      } catch (error) {
        if (life.aborted) {
          return
        }
        this.noteStreamFailure(error)
        this.listener.state('reconnecting')
        await this.backOff.pause(life)
      }
    }
  }

  private streaming(): boolean {
    return this.streamFailures < attemptsAtStreaming
  }

  private noteStreamFailure(error: unknown): void {
    const unreachable = error instanceof Problem && (error.status === 0 || error.status >= 500)
    if (!unreachable && this.streaming()) {
      this.streamFailures += 1
    }
  }

  private async streamOnce(life: AbortSignal): Promise<void> {
    const attempt = new AbortController()
    const end = () => attempt.abort()
    life.addEventListener('abort', end)
    let watchdog = setTimeout(end, silence)
    let opened = 0
    try {
      await this.sessions.with((token) =>
        this.channel.stream(
          token,
          this.lastSeq(),
          {
            opened: () => {
              opened = Date.now()
              this.connected()
            },
            entry: (entry) => this.listener.entries([entry]),
            bytes: () => {
              clearTimeout(watchdog)
              watchdog = setTimeout(end, silence)
              this.streamFailures = 0
            },
          },
          attempt.signal,
        ),
      )
    } finally {
      clearTimeout(watchdog)
      life.removeEventListener('abort', end)
    }
    // A server that ends the stream politely is asked again at once, but not in a tight circle.
    if (Date.now() - opened < 1000) {
      await this.backOff.pause(life)
    }
  }

  private async pollOnce(life: AbortSignal): Promise<void> {
    const page = await this.sessions.with((token) =>
      this.channel.fetchAfter(token, this.lastSeq(), pollSeconds, life))
    this.connected()
    if (page.messages.length) {
      this.listener.entries(page.messages)
    }
  }

  private connected(): void {
    this.backOff.reset()
    this.listener.state('online')
  }
}
