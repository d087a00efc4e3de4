import { describe, expect, it } from 'vitest'
import { takenUpAgain, type Pending } from './transcript'
import { BrowserMemory } from './visitor'

/** As much of a browser's storage as is used. */
function storage(): Storage {
  const kept: Record<string, string> = {}
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => void (kept[key] = value),
    removeItem: (key: string) => void delete kept[key],
  }
  return new Proxy(kept, {
    get: (target, name: string) => methods[name as keyof typeof methods] ?? target[name],
  }) as unknown as Storage
}

const message = (id: string, at = '2026-11-27T08:00:00Z'): Pending => ({
  clientMsgId: id, content: { type: 'text', text: id }, text: id, at, state: 'waiting',
})

describe('memory', () => {
  it('keeps what is on its way over a reload, in the order written', () => {
    const kept = storage()
    new BrowserMemory('h5', kept).rememberOutbox([message('b', '2026-11-27T08:00:01Z'), message('a')])

    expect(new BrowserMemory('h5', kept).outbox().map((each) => each.clientMsgId)).toEqual(['a', 'b'])
    expect(new BrowserMemory('other', kept).outbox()).toEqual([])
  })

  it('does not write over what another tab has on its way', () => {
    const kept = storage()
    const [one, two] = [new BrowserMemory('h5', kept), new BrowserMemory('h5', kept)]
    one.outbox()
    two.outbox()
    one.rememberOutbox([message('one')])
    two.rememberOutbox([message('two')])
    two.rememberOutbox([])

    expect(new BrowserMemory('h5', kept).outbox().map((each) => each.clientMsgId)).toEqual(['one'])
  })

  it('forgets everything when told to', () => {
    const kept = storage()
    const memory = new BrowserMemory('h5', kept)
    memory.rememberOutbox([message('a')])
    memory.remember({ token: 't', visitor_id: 'v', conversation_id: 1, last_seq: 0 })

    memory.forget()

    expect(memory.session()).toBeNull()
    expect(memory.outbox()).toEqual([])
  })

  it('lives with a browser that forbids storage, and with what is none of ours', () => {
    expect(new BrowserMemory('h5', null).outbox()).toEqual([])
    const kept = storage()
    kept.setItem('gongyou.outbox.x', '{broken')
    expect(new BrowserMemory('h5', kept).outbox()).toEqual([])
  })

  it('asks before it sends what was written long ago', () => {
    const now = new Date('2026-11-28T09:00:00Z')

    const [old, fresh] = takenUpAgain([message('old'), message('fresh', '2026-11-28T08:00:00Z')], now, '还发吗')

    expect(old).toMatchObject({ state: 'failed', fault: '还发吗', passing: false })
    expect(fresh).toMatchObject({ state: 'waiting' })
  })
})
