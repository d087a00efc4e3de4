import { Problem } from '@/http/problem'
import type { AppChannel, Identity, Session } from './app-channel'
import type { Memory } from './visitor'

/**
 * Holds the visitor's session: the one remembered from last time, or a new one. Renewed when the server no longer knows
 * it, never twice at a time.
 */
export class SessionKeeper {
  private session: Session | null
  private opening: Promise<Session> | null = null

  constructor(
    private readonly channel: Pick<AppChannel, 'openSession'>,
    private readonly memory: Pick<Memory, 'session' | 'remember' | 'forget'>,
    private readonly onOpened: (session: Session) => void,
    private readonly identity?: Identity,
  ) {
    this.session = memory.session()
  }

  async current(): Promise<Session> {
    return this.session ?? this.open()
  }

  /** Runs a request with the session's token; if the server refuses the token, once more with a new one. */
  async with<T>(request: (token: string) => Promise<T>): Promise<T> {
    const session = await this.current()
    try {
      return await request(session.token)
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 401) {
        throw error
      }
      if (this.session === session) {
        this.session = null
      }
      return request((await this.current()).token)
    }
  }

  /** Notes how far the transcript has been seen, so that the next visit begins near its end. */
  seen(seq: number): void {
    if (this.session && seq > this.session.last_seq) {
      this.session.last_seq = seq
      this.memory.remember(this.session)
    }
  }

  private open(): Promise<Session> {
    this.opening ??= this.openOnce().finally(() => (this.opening = null))
    return this.opening
  }

  private async openOnce(): Promise<Session> {
    const session = await this.openFor(this.memory.session()?.visitor_id ?? null)
    this.session = session
    this.memory.remember(session)
    this.onOpened(session)
    return session
  }

  private async openFor(visitorId: string | null): Promise<Session> {
    try {
      return await this.channel.openSession(visitorId, this.identity)
    } catch (error) {
      // A visitor the server does not accept any more starts afresh instead of being locked out.
      const refused = error instanceof Problem && [400, 401, 403, 404, 422].includes(error.status)
      if (this.identity || visitorId === null || !refused) {
        throw error
      }
      this.memory.forget()
      return this.channel.openSession(null)
    }
  }
}
