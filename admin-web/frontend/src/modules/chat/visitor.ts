import type { Session } from './app-channel'
import type { Pending } from './transcript'

const visitKey = 'gongyou.visit'
const largeKey = 'gongyou.large-type'
const outboxKey = 'gongyou.outbox'

/** What this browser remembers of the visitor. A browser that forbids storage gets a visit without memory. */
export const visitor = {
  session(): Session | null {
    const kept = parse(read(localStorage_(), visitKey)) as Partial<Session> | null
    return kept?.token && kept.visitor_id ? (kept as Session) : null
  },
  remember: (session: Session) => write(localStorage_(), visitKey, JSON.stringify(session)),
  forget() {
    write(localStorage_(), visitKey, null)
    write(sessionStorage_(), outboxKey, null)
  },
  largeType: () => read(localStorage_(), largeKey) === 'on',
  rememberLargeType: (on: boolean) => write(localStorage_(), largeKey, on ? 'on' : null),

  /** Messages not yet delivered; kept for this tab only, so that a reload loses none and a shared phone keeps none. */
  outbox(): Pending[] {
    const kept = parse(read(sessionStorage_(), outboxKey))
    return Array.isArray(kept) ? (kept as Pending[]) : []
  },
  rememberOutbox: (pending: readonly Pending[]) =>
    write(sessionStorage_(), outboxKey, pending.length ? JSON.stringify(pending) : null),
}

function parse(json: string | null): unknown {
  try {
    return JSON.parse(json ?? 'null')
  } catch {
    return null
  }
}

function localStorage_(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

function sessionStorage_(): Storage | null {
  try {
    return window.sessionStorage
  } catch {
    return null
  }
}

function read(storage: Storage | null, key: string): string | null {
  return storage?.getItem(key) ?? null
}

function write(storage: Storage | null, key: string, value: string | null): void {
  try {
    if (value === null) {
      storage?.removeItem(key)
    } else {
      storage?.setItem(key, value)
    }
  } catch {
    // Full or forbidden: the visit goes on, only its memory is lost.
  }
}
