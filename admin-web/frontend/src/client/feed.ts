import { BackOff } from '@/http/back-off'
import { Problem } from '@/http/problem'
import { NoSocket, type AppChannel, type Entry, type Follower, type Signal } from './app-channel'
import type { SessionKeeper } from './session-keeper'

export type FeedState = 'connecting' | 'online' | 'reconnecting'

export interface FeedListener {
  entries(entries: Entry[]): void
  signal(signal: Signal): void
  /** What was shown from behind this line is not there any more. */
  reset(lastSeq: number): void
  state(state: FeedState): void
}

/** How a conversation is followed, the best way first. */
export type Way = 'socket' | 'stream' | 'poll'

/** The server gives a sign of life every 20 to 25 s; a line silent for longer than this is taken for dead. */
const silence = 60_000
const pollSeconds = 25
const attemptsAtStreaming = 2

/** A line that was let through and never carried anything: somebody on the way keeps it all to himself. */
class Mute extends Error {}

/**
 * Follows a conversation from a given line on, for as long as the page is open: over a socket, where a proxy or a browser
 * lets none through as a stream, and where that does not come through either by long polling. After a break it goes on from
 * the last line received, so that nothing is missed; what comes twice is for the listener to drop.
 */
export class Feed {
  private life: AbortController | null = null
  private attempt: AbortController | null = null
  private way = 0
  private failures = 0

  constructor(
    private readonly channel: Pick<AppChannel, 'socket' | 'stream' | 'fetchAfter'>,
    private readonly sessions: Pick<SessionKeeper, 'with'>,
    private readonly lastSeq: () => number,
    private readonly listener: FeedListener,
    private readonly backOff: BackOff = new BackOff(),
    private readonly ways: Way[] = typeof WebSocket === 'undefined' ? ['stream', 'poll'] : ['socket', 'stream', 'poll'],
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

  /** The network is gone: the line is dead, even if nobody has noticed yet. */
  interrupt(): void {
    this.attempt?.abort()
  }

  private interrupted(): boolean {
    return this.attempt?.signal.aborted ?? false
  }

  private async follow(life: AbortSignal): Promise<void> {
    this.listener.state('connecting')
    while (!life.aborted) {
      this.attempt = null
      try {
        await (this.ways[this.way] === 'poll' ? this.pollOnce(life) : this.lineOnce(life))
      } catch (error) {
        if (life.aborted) {
          return
        }
        await this.afterFailure(this.interrupted() && !(error instanceof Mute) ? new Problem(0, '') : error, life)
      }
    }
  }

  /**
   * A socket that did not open may be the fault of a proxy or of the network: the next way tells which. When the network is
   * away, the best way has its turn again afterwards.
   */
  private async afterFailure(error: unknown, life: AbortSignal): Promise<void> {
    if (error instanceof NoSocket || error instanceof Mute) {
      this.way += 1
      return
    }
    const unreachable = error instanceof Problem && (error.status === 0 || error.status >= 500)
    if (unreachable) {
      this.way = 0
    } else if (this.ways[this.way] === 'stream' && ++this.failures >= attemptsAtStreaming) {
      this.way += 1
    }
    this.listener.state('reconnecting')
    await this.backOff.pause(life)
  }

  private async lineOnce(life: AbortSignal): Promise<void> {
    const way = this.ways[this.way] === 'socket' ? ('socket' as const) : ('stream' as const)
    const attempt = (this.attempt = new AbortController())
    const end = () => attempt.abort()
    life.addEventListener('abort', end)
    let mute = false
    let watchdog = setTimeout(() => {
      mute = true
      end()
    }, silence)
    let opened = 0
    const follower: Follower = {
      opened: () => {
        opened = Date.now()
        this.connected()
      },
      entry: (entry) => this.listener.entries([entry]),
      signal: (signal) => this.listener.signal(signal),
      reset: (lastSeq) => this.listener.reset(lastSeq),
      bytes: () => {
        clearTimeout(watchdog)
        watchdog = setTimeout(end, silence)
        this.failures = 0
      },
    }
    try {
      await this.sessions.with((token) => this.channel[way](token, this.lastSeq(), follower, attempt.signal))
    } catch (error) {
      throw mute ? new Mute() : error
    } finally {
      clearTimeout(watchdog)
      life.removeEventListener('abort', end)
    }
    // A server that ends a line politely is asked again at once, for the best way, but not in a tight circle.
    this.way = 0
    if (Date.now() - opened < 1000) {
      await this.backOff.pause(life)
    }
  }

  private async pollOnce(life: AbortSignal): Promise<void> {
    const page = await this.sessions.with((token) =>
      this.channel.fetchAfter(token, this.lastSeq(), pollSeconds, life))
    this.connected()
    if (page.last_seq < this.lastSeq()) {
      this.listener.reset(page.last_seq)
    }
    if (page.messages.length) {
      this.listener.entries(page.messages)
    }
  }

  private connected(): void {
    this.backOff.reset()
    this.listener.state('online')
  }
}
