import { BackOff } from '@/http/back-off'
import { asProblem, type Problem } from '@/http/problem'
import type { AppChannel, Content } from './app-channel'
import type { SessionKeeper } from './session-keeper'
import { takenUpAgain, textOf, type Pending } from './transcript'

const attempts = 4
const lifeline = 'urn:gongyou:app:lifeline'
const staleWords = '隔了很久没有发出去，还要发就点“重发”。'

/**
 * Sends what the person writes, one after the other and in the order written. A message keeps its id through every
 * attempt, so that the server takes it once however often it is sent. What cannot be sent stays and can be resent.
 */
export class Outbox {
  private working = false

  constructor(
    private readonly channel: Pick<AppChannel, 'send'>,
    private readonly sessions: Pick<SessionKeeper, 'with'>,
    private pending: Pending[],
    private readonly onChange: (pending: Pending[]) => void,
    private readonly backOff: BackOff = new BackOff(800, 8000),
    private readonly newId: () => string = randomId,
  ) {
    this.pending = takenUpAgain(pending, new Date(), staleWords)
  }

  put(content: Content): void {
    const message: Pending = {
      clientMsgId: this.newId(),
      content,
      text: textOf(content),
      at: new Date().toISOString(),
      state: 'waiting',
    }
    this.update([...this.pending, message])
    void this.work()
  }

  /** Tries a failed message again, as the person asked. */
  resend(clientMsgId: string): void {
    this.retry((message) => message.clientMsgId === clientMsgId)
  }

  /** We are connected: what waits is sent, and what failed for want of a connection is tried again. */
  hurry(): void {
    this.retry((message) => message.passing === true)
  }

  private retry(which: (message: Pending) => boolean): void {
    this.update(
      this.pending.map((message) =>
        message.state === 'failed' && which(message) ? { ...message, state: 'waiting' as const, fault: undefined } : message,
      ),
    )
    this.backOff.hurry()
    void this.work()
  }

  /** Forgets messages that have come back in the transcript. */
  keepOnly(test: (pending: Pending[]) => Pending[]): void {
    const kept = test(this.pending)
    if (kept.length !== this.pending.length) {
      this.update(kept)
    }
  }

  private async work(): Promise<void> {
    if (this.working) {
      return
    }
    this.working = true
    try {
      for (let next = this.nextWaiting(); next; next = this.nextWaiting()) {
        await this.deliver(next)
      }
    } finally {
      this.working = false
    }
  }

  private nextWaiting(): Pending | undefined {
    return this.pending.find((message) => message.state === 'waiting')
  }

  private async deliver(message: Pending): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      let asked = false
      try {
        await this.sessions.with((token) => {
          asked = true
          return this.channel.send(token, message.clientMsgId, message.content)
        })
        this.backOff.reset()
        this.sent(message)
        return
      } catch (error) {
        const problem = asked ? asProblem(error) : await this.urgent(message, asProblem(error))
        if (!problem.passing || problem.kind === lifeline || attempt >= attempts) {
          this.backOff.reset()
          this.mark(message.clientMsgId, { state: 'failed', fault: problem.message, passing: problem.passing })
          return
        }
        await this.backOff.pause()
      }
    }
  }

  /**
   * Not even a session can be opened: what somebody in danger is told all the same. The server is asked under a token that is
   * nobody's; while it cannot look that up, it answers words of danger.
   */
  private async urgent(message: Pending, problem: Problem): Promise<Problem> {
    if (problem.status < 500 || message.content.type !== 'text') {
      return problem
    }
    return this.channel.send('-', message.clientMsgId, message.content).then(
      () => problem,
      (error: unknown) => (asProblem(error).kind === lifeline ? asProblem(error) : problem),
    )
  }

  private sent(message: Pending): void {
    if (message.content.type === 'event') {
      // An event leaves no line in the transcript, so it would never be seen to arrive.
      this.update(this.pending.filter((other) => other.clientMsgId !== message.clientMsgId))
      return
    }
    this.mark(message.clientMsgId, { state: 'sent' })
  }

  private mark(clientMsgId: string, change: Partial<Pending>): void {
    this.update(
      this.pending.map((message) => (message.clientMsgId === clientMsgId ? { ...message, ...change } : message)),
    )
  }

  private update(pending: Pending[]): void {
    this.pending = pending
    this.onChange(pending)
  }
}

/** A random UUID, also on pages without HTTPS, where `crypto.randomUUID` is missing. */
export function randomId(): string {
  if (typeof crypto.randomUUID === 'function') {
    return crypto.randomUUID()
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
