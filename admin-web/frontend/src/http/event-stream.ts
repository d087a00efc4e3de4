/** One event of a server-sent stream. */
export interface StreamEvent {
  id: string
  event: string
  data: string
}

/** Cuts the text of a server-sent stream into events, however it arrives in pieces. Comments are skipped. */
export class EventStreamParser {
  private buffer = ''
  private id = ''
  private event = ''
  private data: string[] = []

  push(chunk: string): StreamEvent[] {
    this.buffer += chunk
    const found: StreamEvent[] = []
    let match: RegExpExecArray | null
    // A lone CR at the end may be the first half of CRLF: it waits for the next piece.
    while ((match = /\r\n|\n|\r(?!$)/.exec(this.buffer))) {
      const line = this.buffer.slice(0, match.index)
      this.buffer = this.buffer.slice(match.index + match[0].length)
      const event = this.line(line)
      if (event) {
        found.push(event)
      }
    }
    return found
  }

  private line(line: string): StreamEvent | null {
    if (line === '') {
      return this.dispatch()
    }
    const colon = line.indexOf(':')
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'data') {
      this.data.push(value)
    } else if (field === 'id') {
      this.id = value
    } else if (field === 'event') {
      this.event = value
    }
    return null
  }

  private dispatch(): StreamEvent | null {
    const event = this.data.length
      ? { id: this.id, event: this.event || 'message', data: this.data.join('\n') }
      : null
    this.event = ''
    this.data = []
    return event
  }
}

/**
 * Reads a streamed response until it ends. `onBytes` is called for anything that arrives, also for pings, so that a
 * caller can notice a silent connection.
 */
export async function readEventStream(
  response: Response,
  onEvent: (event: StreamEvent) => void,
  onBytes: () => void = () => {},
): Promise<void> {
  if (!response.body) {
    throw new Error('this browser does not stream responses')
  }
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  const parser = new EventStreamParser()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) {
      return
    }
    onBytes()
    parser.push(decoder.decode(value, { stream: true })).forEach(onEvent)
  }
}
