import { describe, expect, it } from 'vitest'
import { EventStreamParser, readEventStream, type StreamEvent } from './event-stream'

const stream = ': ping\r\nretry: 2000\r\n\r\nid: 7\r\nevent: message\r\ndata: {"text":"你好"}\r\n\r\nid:8\ndata: a\ndata: b\n\n'
const events: StreamEvent[] = [
  { id: '7', event: 'message', data: '{"text":"你好"}' },
  { id: '8', event: 'message', data: 'a\nb' },
]

describe('event stream', () => {
  it.each([1, 2, 3, 7, 1000])('finds the same events in pieces of %i characters', (size) => {
    const parser = new EventStreamParser()
    const found: StreamEvent[] = []

    for (let i = 0; i < stream.length; i += size) {
      found.push(...parser.push(stream.slice(i, i + size)))
    }

    expect(found).toEqual(events)
  })

  it('reads characters that are cut in two by the network', async () => {
    const bytes = new TextEncoder().encode(stream)
    const found: StreamEvent[] = []
    let heard = 0
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        bytes.forEach((byte) => controller.enqueue(Uint8Array.of(byte)))
        controller.close()
      },
    })

    await readEventStream(new Response(body), (event) => found.push(event), () => heard++)

    expect(found).toEqual(events)
    expect(heard).toBe(bytes.length)
  })

  it('drops an event that the end of the stream cut off', () => {
    expect(new EventStreamParser().push('id: 9\ndata: half')).toEqual([])
  })
})
