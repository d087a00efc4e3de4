import { ask } from '@/http/problem'
import { readEventStream } from '@/http/event-stream'

export interface Choice {
  key: string
  label: string
}

export interface Link {
  label: string
  url: string
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
}

export interface Page {
  messages: Entry[]
  last_seq: number
}

/** The app channel's HTTP interface: one account, one visitor. Everything that fails is a `Problem`. */
export class AppChannel {
  constructor(
    private readonly account: string = 'h5',
    private readonly origin: string = '',
  ) {}

  async openSession(visitorId: string | null): Promise<Session> {
    const response = await ask(this.url('sessions'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(visitorId ? { visitor_id: visitorId } : {}),
    })
    return (await response.json()) as Session
  }

  async send(token: string, clientMsgId: string, content: Content): Promise<void> {
    await ask(this.url('messages'), {
      method: 'POST',
      headers: { ...bearer(token), 'Content-Type': 'application/json' },
      body: JSON.stringify({ client_msg_id: clientMsgId, content }),
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

  /** Follows the conversation after `seq` until the server or the network ends the stream. */
  async stream(
    token: string,
    seq: number,
    on: { opened(): void; entry(entry: Entry): void; bytes(): void },
    signal: AbortSignal,
  ): Promise<void> {
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
        }
      },
      () => on.bytes(),
    )
  }

  private url(path: string): string {
    return `${this.origin}/channels/app/${encodeURIComponent(this.account)}/${path}`
  }
}

function bearer(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}` }
}
