import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BackOff } from '@/http/back-off'
import { Problem } from '@/http/problem'
import { Outbox, randomId } from './outbox'
import type { Pending } from './transcript'

const sessions = { with: <T>(request: (token: string) => Promise<T>) => request('token') }

function outboxWith(send: (id: string) => Promise<void>, before: Pending[] = []) {
  const seen: { pending: Pending[] } = { pending: before }
  let ids = 0
  const channel = { send: (_token: string, id: string) => send(id) }
  const outbox = new Outbox(
    channel, sessions, before, (now) => (seen.pending = now), new BackOff(100, 400, () => 0.5), () => `id-${++ids}`,
  )
  return { outbox, seen }
}

describe('outbox', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('keeps the id of a message through every attempt', async () => {
    const attempts: string[] = []
    const { outbox, seen } = outboxWith(async (id) => {
      attempts.push(id)
      if (attempts.length < 3) {
        throw new Problem(attempts.length === 1 ? 0 : 503, '')
      }
    })

    outbox.put({ type: 'text', text: '我要入会' })
    await vi.runAllTimersAsync()

    expect(attempts).toEqual(['id-1', 'id-1', 'id-1'])
    expect(seen.pending).toMatchObject([{ clientMsgId: 'id-1', text: '我要入会', state: 'sent' }])
  })

  it('resends a failed message under the same id', async () => {
    const attempts: string[] = []
    let down = true
    const { outbox, seen } = outboxWith(async (id) => {
      attempts.push(id)
      if (down) {
        throw new Problem(0, '网络连接不上')
      }
    })

    outbox.put({ type: 'tap', key: 'confirm', label: '确认提交' })
    await vi.runAllTimersAsync()
    expect(seen.pending).toMatchObject([{ state: 'failed', fault: '网络连接不上' }])
    down = false
    outbox.resend('id-1')
    await vi.runAllTimersAsync()

    expect(new Set(attempts)).toEqual(new Set(['id-1']))
    expect(seen.pending).toMatchObject([{ state: 'sent' }])
  })

  it('shows at once what somebody in danger is told although his words cannot be taken', async () => {
    const { outbox, seen } = outboxWith(async () => {
      throw new Problem(503, '请打 12356', 'urn:gongyou:app:lifeline')
    })

    outbox.put({ type: 'text', text: '我不想活了' })
    await vi.advanceTimersByTimeAsync(0)

    expect(seen.pending).toMatchObject([{ state: 'failed', fault: '请打 12356', passing: true }])
  })

  it('asks for that, too, where not even a session can be opened', async () => {
    const tokens: string[] = []
    const channel = {
      send: async (token: string) => {
        tokens.push(token)
        throw new Problem(503, '请打 12356', 'urn:gongyou:app:lifeline')
      },
    }
    const closed = { with: () => Promise.reject(new Problem(503, '系统繁忙')) }
    let pending: Pending[] = []
    const outbox = new Outbox(channel, closed, [], (now) => (pending = now), new BackOff(100, 400, () => 0.5))

    outbox.put({ type: 'text', text: '我不想活了' })
    await vi.advanceTimersByTimeAsync(0)

    expect(tokens).toEqual(['-'])
    expect(pending).toMatchObject([{ state: 'failed', fault: '请打 12356' }])
  })

  it('does not let a message overtake the one before it', async () => {
    const delivered: string[] = []
    let failures = 2
    const { outbox } = outboxWith(async (id) => {
      if (failures-- > 0) {
        throw new Problem(502, '')
      }
      delivered.push(id)
    })

    outbox.put({ type: 'text', text: '一' })
    outbox.put({ type: 'text', text: '二' })
    await vi.runAllTimersAsync()

    expect(delivered).toEqual(['id-1', 'id-2'])
  })

  it('does not repeat what the server refuses for good', async () => {
    let attempts = 0
    const { outbox, seen } = outboxWith(async () => {
      attempts++
      throw new Problem(400, '消息内容太长了')
    })

    outbox.put({ type: 'text', text: '长' })
    await vi.runAllTimersAsync()

    expect(attempts).toBe(1)
    expect(seen.pending).toMatchObject([{ state: 'failed', fault: '消息内容太长了' }])
  })

  it('sends what an earlier visit left behind, and leaves no trace of events', async () => {
    const sent: string[] = []
    const left: Pending = { clientMsgId: 'old', content: { type: 'text', text: '在吗' }, text: '在吗', at: '', state: 'failed' }
    const { outbox, seen } = outboxWith(async (id) => void sent.push(id), [left])

    outbox.hurry()
    outbox.put({ type: 'event', event: 'opened' })
    await vi.runAllTimersAsync()

    expect(sent).toEqual(['old', 'id-1'])
    expect(seen.pending.map((message) => message.clientMsgId)).toEqual(['old'])
  })

  it('tries again by itself what the network lost, not what the server refused', async () => {
    const sent: string[] = []
    let down = true
    const { outbox, seen } = outboxWith(async (id) => {
      if (id === 'id-2' || down) {
        throw new Problem(id === 'id-2' ? 400 : 0, '')
      }
      sent.push(id)
    })

    outbox.put({ type: 'text', text: '网络断了' })
    outbox.put({ type: 'text', text: '太长了' })
    await vi.runAllTimersAsync()
    down = false
    outbox.hurry()
    await vi.runAllTimersAsync()

    expect(sent).toEqual(['id-1'])
    expect(seen.pending.map((message) => message.state)).toEqual(['sent', 'failed'])
  })

  it('makes random ids without a secure context too', () => {
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(7) })

    expect(randomId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})
