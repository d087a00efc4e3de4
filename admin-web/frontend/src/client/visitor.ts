import type { Session } from './app-channel'
import type { Pending } from './transcript'

/** What is remembered of a visitor between two visits. */
export interface Memory {
  session(): Session | null
  remember(session: Session): void
  forget(): void
  /** Messages not yet delivered, oldest first. */
  outbox(): Pending[]
  rememberOutbox(pending: readonly Pending[]): void
}

/**
 * The memory of this browser for one account. A browser that forbids storage gets a visit without memory.
 *
 * Each message on its way lies under a key of its own, so that two tabs do not write over each other's; both may send it, the
 * server takes it once.
 */
export class BrowserMemory implements Memory {
  private readonly visitKey: string
  private readonly outboxKey: string
  private mine = new Set<string>()

  constructor(
    account: string,
    private readonly storage: Storage | null = browserStorage(),
  ) {
    const name = account === 'h5' ? 'gongyou' : `gongyou.${account}`
    this.visitKey = `${name}.visit`
    this.outboxKey = `${name}.outbox.`
  }

  session(): Session | null {
    const kept = parse(this.read(this.visitKey)) as Partial<Session> | null
    return kept?.token && kept.visitor_id ? (kept as Session) : null
  }

  remember(session: Session): void {
    this.write(this.visitKey, JSON.stringify(session))
  }

  forget(): void {
    this.write(this.visitKey, null)
    this.outboxKeys().forEach((key) => this.write(key, null))
  }

  outbox(): Pending[] {
    const kept = this.outboxKeys().map((key) => parse(this.read(key)) as Pending | null)
    const pending = kept.filter((message): message is Pending => !!message?.clientMsgId && !!message.content)
    this.mine = new Set(pending.map((message) => message.clientMsgId))
    return pending.sort((a, b) => (a.at < b.at ? -1 : 1))
  }

  rememberOutbox(pending: readonly Pending[]): void {
    const now = new Set(pending.map((message) => message.clientMsgId))
    this.mine.forEach((id) => now.has(id) || this.write(this.outboxKey + id, null))
    pending.forEach((message) => this.write(this.outboxKey + message.clientMsgId, JSON.stringify(message)))
    this.mine = now
  }

  private outboxKeys(): string[] {
    try {
      return Object.keys(this.storage ?? {}).filter((key) => key.startsWith(this.outboxKey))
    } catch {
      return []
    }
  }

  private read(key: string): string | null {
    return this.storage?.getItem(key) ?? null
  }

  private write(key: string, value: string | null): void {
    try {
      if (value === null) {
        this.storage?.removeItem(key)
      } else {
        this.storage?.setItem(key, value)
      }
    } catch {
      // Full or forbidden: the visit goes on, only its memory is lost.
    }
  }
}

/** Somebody whom the union's own app has named: the next to sit here may be another. */
export class NoMemory implements Memory {
  session(): Session | null {
    return null
  }

  remember(): void {}

  forget(): void {}

  outbox(): Pending[] {
    return []
  }

  rememberOutbox(): void {}
}

function parse(json: string | null): unknown {
  try {
    return JSON.parse(json ?? 'null')
  } catch {
    return null
  }
}

function browserStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
