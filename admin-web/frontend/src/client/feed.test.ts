import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BackOff } from '@/http/back-off'
import { Problem } from '@/http/problem'
import { NoSocket, type AppChannel, type Entry, type Session } from './app-channel'
import { Feed } from './feed'
import { SessionKeeper } from './session-keeper'
import { merge } from './transcript'

type Stream = AppChannel['stream']

const entry = (seq: number): Entry => ({
  seq, author: 'bot', kind: 'text', text: '', choices: [], links: [], at: '2026-11-22T08:00:00Z',
})

/** A server that has so many lines, and streams as it is told. */
function house(stream: Stream, lines = 0, socket?: Stream) {
  const asked: string[] = []
  const shown: { entries: Entry[]; states: string[] } = { entries: [], states: [] }
  const channel = {
    openSession: async () => ({ token: `t${asked.length}`, visitor_id: 'v', conversation_id: 1, last_seq: 0 }) as Session,
    socket: (...args: Parameters<Stream>) => (asked.push(`socket ${args[1]}`), socket!(...args)),
    stream: (...args: Parameters<Stream>) => (asked.push(`stream ${args[1]}`), stream(...args)),
    fetchAfter: async (_token: string, seq: number, _wait: number, signal?: AbortSignal) => {
      asked.push(`poll ${seq}`)
      if (seq >= lines) {
        await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))))
      }
      return { messages: [entry(seq + 1)], last_seq: lines }
    },
  } as unknown as AppChannel
  const sessions = new SessionKeeper(channel, { session: () => null, remember: () => {}, forget: () => {} }, () => {})
  const feed = new Feed(channel, sessions, () => shown.entries[shown.entries.length - 1]?.seq ?? 0, {
    entries: (arrived) => (shown.entries = merge(shown.entries, arrived)),
    signal: () => {},
    reset: (seq) => (shown.entries = shown.entries.filter((line) => line.seq <= seq)),
    state: (state) => shown.states.push(state),
  }, new BackOff(1000, 30_000, () => 0.5), socket ? ['socket', 'stream', 'poll'] : ['stream', 'poll'])
  return { feed, asked, shown }
}

describe('feed', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('goes on from the last line after a break, and shows no line twice', async () => {
    let connections = 0
    const { feed, asked, shown } = house(async (_token, seq, on) => {
      connections++
      if (connections === 2) {
        throw new Problem(0, '')
      }
      on.opened()
      on.bytes()
      // The second connection repeats the last line of the first.
      for (const each of connections === 1 ? [1, 2] : [seq, seq + 1]) {
        on.entry(entry(each))
      }
      await (connections < 3 ? Promise.reject(new TypeError('network error')) : new Promise(() => {}))
    })

    feed.start()
    await vi.advanceTimersByTimeAsync(5000)
    feed.stop()

    expect(asked).toEqual(['stream 0', 'stream 2', 'stream 2'])
    expect(shown.entries.map((line) => line.seq)).toEqual([1, 2, 3])
    expect(shown.states).toContain('reconnecting')
    expect(shown.states[shown.states.length - 1]).toBe('online')
  })

  it('polls where streams do not come through', async () => {
    const { feed, asked, shown } = house(() => Promise.reject(new TypeError('no body')), 2)

    feed.start()
    await vi.advanceTimersByTimeAsync(10_000)
    feed.stop()

    expect(asked).toEqual(['stream 0', 'stream 0', 'poll 0', 'poll 1', 'poll 2'])
    expect(shown.entries.map((line) => line.seq)).toEqual([1, 2])
  })

  it('polls where a proxy lets sockets and streams through but nothing that they carry', async () => {
    const mute: Stream = (_token, _seq, on, signal) => {
      on.opened()
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))
    }
    const { feed, asked, shown } = house(mute, 1, mute)

    feed.start()
    await vi.advanceTimersByTimeAsync(125_000)
    feed.stop()

    expect(asked).toEqual(['socket 0', 'stream 0', 'poll 0', 'poll 1'])
    expect(shown.entries.map((line) => line.seq)).toEqual([1])
  })

  it('gives up a stream that has fallen silent', async () => {
    const { feed, asked } = house((_token, _seq, on, signal) => {
      on.opened()
      on.bytes()
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))
    })

    feed.start()
    await vi.advanceTimersByTimeAsync(50_000)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(15_000)
    feed.stop()

    expect(asked).toHaveLength(2)
  })

  it('renews a session the server does not know any more', async () => {
    const tokens: string[] = []
    const { feed } = house((token) => {
      tokens.push(token)
      return tokens.length === 1 ? Promise.reject(new Problem(401, '')) : new Promise(() => {})
    })

    feed.start()
    await vi.advanceTimersByTimeAsync(100)
    feed.stop()

    expect(tokens).toHaveLength(2)
    expect(tokens[1]).not.toBe(tokens[0])
  })

  it('waits longer after each failure, and not at all when told that the network is back', async () => {
    const { feed, asked } = house(() => Promise.reject(new Problem(0, '')))

    feed.start()
    await vi.advanceTimersByTimeAsync(900)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(2000)
    expect(asked).toHaveLength(2)
    feed.hurry()
    await vi.advanceTimersByTimeAsync(10)
    feed.stop()

    expect(asked).toHaveLength(3)
  })

  const open: Stream = (_token, _seq, on, signal) => {
    on.opened()
    on.bytes()
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))
  }

  it('streams at once where sockets do not get through, and tries them again when the stream has ended', async () => {
    let sockets = 0
    const { feed, asked, shown } = house(
      async (_token, _seq, on) => {
        on.opened()
        on.entry(entry(1))
        await new Promise((resolve) => setTimeout(resolve, 5000))
      },
      0,
      (...args) => (++sockets === 1 ? Promise.reject(new NoSocket()) : open(...args)),
    )

    feed.start()
    await vi.advanceTimersByTimeAsync(6000)
    feed.stop()

    expect(asked).toEqual(['socket 0', 'stream 0', 'socket 1'])
    expect(shown.states).not.toContain('reconnecting')
  })

  it('does not take an absent network for a proxy', async () => {
    let away = true
    const { feed, asked } = house(
      () => Promise.reject(new Problem(0, '')), 0,
      (...args) => (away ? Promise.reject(new NoSocket()) : open(...args)),
    )

    feed.start()
    await vi.advanceTimersByTimeAsync(500)
    away = false
    feed.hurry()
    await vi.advanceTimersByTimeAsync(10)
    feed.stop()

    expect(asked).toEqual(['socket 0', 'stream 0', 'socket 0'])
  })

  it('hangs up at once when told that the network is gone', async () => {
    const { feed, asked, shown } = house(open, 0, open)

    feed.start()
    await vi.advanceTimersByTimeAsync(10)
    feed.interrupt()
    await vi.advanceTimersByTimeAsync(10)
    expect(shown.states).toEqual(['connecting', 'online', 'reconnecting'])
    feed.hurry()
    await vi.advanceTimersByTimeAsync(10)
    feed.stop()

    expect(asked).toEqual(['socket 0', 'socket 0'])
  })

  it('goes back where the server knows less than we do', async () => {
    const { feed, shown } = house(open, 0, async (_token, _seq, on, ...rest) => {
      on.opened()
      ;[1, 2, 3].forEach((seq) => on.entry(entry(seq)))
      on.reset(1)
      return open(_token, _seq, on, ...rest)
    })

    feed.start()
    await vi.advanceTimersByTimeAsync(10)
    feed.stop()

    expect(shown.entries.map((line) => line.seq)).toEqual([1])
  })
})
