import { ask, Problem } from '@/http/problem'
import { readEventStream } from '@/http/event-stream'

export interface Choice {
  key: string
  label: string
}

export interface Link {
  label: string
  url: string
}

/** A part of a bubble's text as a card: `covers` is that part, word for word. */
export interface Card {
  headline: string
  steps: { label: string; formula: string; value: string; basis: string }[]
  warnings: string[]
  note: string
  covers: string
}

/** A picture or document of ours; `path` opens it on the server for a while. */
export interface Enclosure {
  kind: 'picture' | 'document'
  path: string
}

export type Author = 'person' | 'bot' | 'operator' | 'notice'

/** One line of the transcript as the server keeps it. `seq` grows by one with each line of a conversation. */
export interface Entry {
  seq: number
  author: Author
  kind: string
  text: string
  choices: Choice[]
  links: Link[]
  card?: Card | null
  enclosure?: Enclosure | null
  client_msg_id?: string | null
  at: string
}

export type Content =
  | { type: 'text'; text: string }
  | { type: 'tap'; key: string; label: string }
  | { type: 'image'; media_id: string }
  | { type: 'event'; event: 'opened' }

export interface Session {
  token: string
  visitor_id: string
  conversation_id: number
  last_seq: number
  read_seq?: number
}

/** What the server of a union's own app says about who is signed in there. */
export interface Identity {
  member_id: string
  exp: number
  identity_hash: string
}

export interface Page {
  messages: Entry[]
  last_seq: number
}

/** Something that leaves no line: somebody writes, or has read on another device. */
export type Signal = { type: 'typing'; payload: { author: string } } | { type: 'read'; payload: { seq: number } }

/** Whoever follows a conversation. `bytes`: something arrived, if only a sign of life. */
export interface Follower {
  opened(): void
  entry(entry: Entry): void
  signal(signal: Signal): void
  /** The server knows the conversation up to here only, as after its database was restored. */
  reset(lastSeq: number): void
  bytes(): void
}

/** A socket that never opened: here sockets do not get through, or nothing does. */
export class NoSocket extends Error {}

const pingEvery = 25_000
const expired = 4401
const gaveWay = 4409

/** The app channel: one account, one visitor. Everything that fails is a `Problem`, but a socket that did not open. */
export class AppChannel {
  constructor(
    private readonly account: string = 'h5',
    private readonly origin: string = '',
  ) {}

  async openSession(visitorId: string | null, identity?: Identity): Promise<Session> {
    const response = await ask(this.url('sessions'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(identity ?? (visitorId ? { visitor_id: visitorId } : {})),
    })
    return (await response.json()) as Session
  }

  /** Opens the session of the follower whom WeChat has just named; the server knows him by a cookie. */
  async openFollower(): Promise<Session> {
    const response = await ask(this.url('sessions'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ wechat: true }),
    })
    return (await response.json()) as Session
  }

  async send(token: string, clientMsgId: string, content: Content): Promise<void> {
    await this.post(token, 'messages', { client_msg_id: clientMsgId, content })
  }

  /** Everything up to this line has been read. */
  async read(token: string, seq: number): Promise<void> {
    await this.post(token, 'read', { seq })
  }

  /** The person is writing. */
  async typing(token: string): Promise<void> {
    await this.post(token, 'typing', {})
  }

  private post(token: string, path: string, body: unknown): Promise<Response> {
    return ask(this.url(path), {
      method: 'POST',
      headers: { ...bearer(token), 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  }

  /** Sends a photo or PDF ahead of the message that names it, and says by which id it may. */
  async upload(token: string, file: Blob): Promise<string> {
    const response = await ask(this.url('media'), {
      method: 'POST',
      headers: { ...bearer(token), 'Content-Type': 'application/octet-stream' },
      body: file,
    })
    return ((await response.json()) as { media_id: string }).media_id
  }

  async fetchAfter(token: string, seq: number, waitSeconds: number, signal?: AbortSignal): Promise<Page> {
    const response = await ask(this.url(`messages?after=${seq}&wait=${waitSeconds}`), {
      headers: bearer(token),
      cache: 'no-store',
      signal,
    })
    return (await response.json()) as Page
  }

  /** Follows the conversation after `seq` over a socket until the server or the network ends it. */
  socket(token: string, seq: number, on: Follower, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = this.dial()
      if (!socket) {
        reject(new NoSocket())
        return
      }
      let opened = false
      let fault: Error | null = null
      const ping = setInterval(() => socket.readyState === WebSocket.OPEN && socket.send('{"op":"ping"}'), pingEvery)
      // A dead line does not close by itself for minutes: whoever hangs up does not wait for that.
      const hangUp = () => {
        socket.close()
        reject(new Problem(0, ''))
      }
      signal.addEventListener('abort', hangUp)
      socket.onopen = () => socket.send(JSON.stringify({ op: 'resume', token, last_seq: seq }))
      socket.onmessage = (message: MessageEvent<string>) => {
        on.bytes()
        const frame = JSON.parse(message.data) as Frame
        if (frame.op === 'error' && !opened) {
          fault = new Problem(frame.problem?.status ?? 0, frame.problem?.detail ?? '')
          socket.close()
        } else if (frame.op === 'resumed' || frame.op === 'reset') {
          opened = true
          if (frame.op === 'reset') {
            on.reset(frame.last_seq ?? 0)
          }
          on.opened()
        } else {
          tell(frame, on)
        }
      }
      socket.onclose = ({ code, wasClean }) => {
        clearInterval(ping)
        signal.removeEventListener('abort', hangUp)
        if (fault) {
          reject(fault)
        } else if (!opened) {
          reject(new NoSocket())
        } else if (code === expired || code === gaveWay) {
          reject(new Problem(code === expired ? 401 : 429, ''))
        } else if (wasClean) {
          resolve()
        } else {
          reject(new Problem(0, ''))
        }
      }
    })
  }

  /** Some browsers throw where a policy of the page forbids sockets, instead of closing them. */
  private dial(): WebSocket | null {
    try {
      return new WebSocket(this.url('socket').replace(/^http/, 'ws'))
    } catch {
      return null
    }
  }

  /** Follows the conversation after `seq` as a stream until the server or the network ends it. */
  async stream(token: string, seq: number, on: Follower, signal: AbortSignal): Promise<void> {
    const response = await ask(this.url('events'), {
      headers: { ...bearer(token), Accept: 'text/event-stream', 'Last-Event-ID': String(seq) },
      cache: 'no-store',
      signal,
    })
    on.opened()
    await readEventStream(
      response,
      ({ event, data }) => {
        if (event === 'message') {
          on.entry(JSON.parse(data) as Entry)
        } else if (event === 'reset') {
          on.reset((JSON.parse(data) as { last_seq: number }).last_seq)
        } else {
          tell(JSON.parse(data) as Frame, on)
        }
      },
      () => on.bytes(),
    )
  }

  private url(path: string): string {
    const address = `${this.origin}/channels/app/${encodeURIComponent(this.account)}/${path}`
    return typeof location === 'undefined' ? address : new URL(address, location.href).href
  }
}

interface Frame {
  op?: string
  type?: string
  last_seq?: number
  problem?: { status: number; detail: string }
  payload?: unknown
}

/** Passes an event on; what we do not know is no reason to fail. */
function tell(frame: Frame, on: Follower): void {
  if (frame.type === 'message.created') {
    on.entry(frame.payload as Entry)
  } else if (frame.type === 'typing' || frame.type === 'read') {
    on.signal(frame as Signal)
  }
}

function bearer(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}` }
}
