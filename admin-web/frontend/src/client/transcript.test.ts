import { describe, expect, it } from 'vitest'
import type { Entry } from './app-channel'
import { merge, openChoices, withoutArrived, type Pending } from './transcript'

const entry = (seq: number, more: Partial<Entry> = {}): Entry => ({
  seq, author: 'bot', kind: 'text', text: `第${seq}句`, choices: [], links: [], at: '2026-11-22T08:00:00Z', ...more,
})
const yes = [{ key: 'yes', label: '确认' }]

describe('transcript', () => {
  it('shows each line once and in order, however it arrives', () => {
    const known = merge([], [entry(2), entry(1)])

    const merged = merge(known, [entry(4), entry(2), entry(3), entry(4)])

    expect(merged.map((line) => line.seq)).toEqual([1, 2, 3, 4])
  })

  it('is the same list when nothing new arrived', () => {
    const known = [entry(1)]

    expect(merge(known, [entry(1)])).toBe(known)
  })

  it('forgets a pending message once its line has arrived', () => {
    const pending = ['a', 'b'].map((clientMsgId): Pending => ({
      clientMsgId, content: { type: 'text', text: '好' }, text: '好', at: '', state: 'sent',
    }))

    const left = withoutArrived(pending, [entry(1, { author: 'person', client_msg_id: 'a' }), entry(2)])

    expect(left.map((message) => message.clientMsgId)).toEqual(['b'])
  })

  it('keeps choices open until the person writes', () => {
    const asked = entry(1, { choices: yes })

    expect(openChoices([asked])?.seq).toBe(1)
    expect(openChoices([asked, entry(2, { author: 'notice' })])?.seq).toBe(1)
    expect(openChoices([asked, entry(2, { author: 'person' })])).toBeNull()
    expect(openChoices([])).toBeNull()
  })
})
