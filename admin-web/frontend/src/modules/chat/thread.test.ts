import { describe, expect, it } from 'vitest'
import type { Entry } from '@/client/app-channel'
import { linkify, safeHref } from './linkify'
import { thread } from './thread'

const now = new Date(2026, 10, 22, 12)
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).toISOString()
const entry = (seq: number, time: string, more: Partial<Entry> = {}): Entry => ({
  seq, author: 'bot', kind: 'text', text: '好', choices: [], links: [], at: time, ...more,
})

describe('thread', () => {
  it('marks where a day begins', () => {
    const lines = thread([entry(1, at(20, 9)), entry(2, at(21, 9)), entry(3, at(22, 9)), entry(4, at(22, 10))], [], -1, now)

    expect(lines.map((line) => line.day)).toEqual(['11月20日周五', '昨天', '今天', null])
  })

  it('joins what one author says within minutes', () => {
    const lines = thread(
      [entry(1, at(22, 9)), entry(2, at(22, 9, 2)), entry(3, at(22, 9, 9)), entry(4, at(22, 9, 9), { author: 'notice' })],
      [], -1, now,
    )

    expect(lines.map((line) => line.continued)).toEqual([false, true, false, false])
  })

  it('keeps the key of a message that arrives, and puts what is on its way last', () => {
    const pending = { clientMsgId: 'x', content: { type: 'text', text: '我' } as const, text: '我', at: at(22, 9), state: 'sent' as const }

    const before = thread([entry(1, at(22, 9))], [pending], -1, now)
    const after = thread([entry(1, at(22, 9)), entry(2, at(22, 9), { author: 'person', client_msg_id: 'x' })], [], -1, now)

    expect(before.map((line) => line.key)).toEqual(after.map((line) => line.key))
  })

  it('shows a card in place of the words that it covers, and only where they are there', () => {
    const card = { headline: '合计 100.00 元。', steps: [], warnings: [], note: '供参考。', covers: '合计 100.00 元。\n供参考。' }

    const [shown, without] = thread(
      [
        entry(1, at(22, 9), { text: '欢迎回来。\n合计 100.00 元。\n供参考。\n拿不准可以打 12348。', card }),
        entry(2, at(22, 9), { text: '别的话', card }),
      ],
      [], -1, now,
    )

    expect([shown!.text, shown!.card]).toEqual(['欢迎回来。\n拿不准可以打 12348。', card])
    expect([without!.text, without!.card]).toEqual(['别的话', null])
  })
})

describe('linkify', () => {
  it('finds addresses and hotlines, and leaves other numbers alone', () => {
    const hrefs = linkify('请拨12351或12356，详见https://example.org/a?b=1。金额12351元？编号112351、123510').flatMap((piece) => piece.href ?? [])

    expect(hrefs).toEqual(['tel:12351', 'tel:12356', 'https://example.org/a?b=1', 'tel:12351'])
  })

  it.each([
    ['/cards/abc', true], ['https://example.org', true], ['tel:12351', true],
    ['javascript:alert(1)', false], ['//example.org', false], ['data:text/html,x', false],
  ])('opens %s: %s', (url, safe) => {
    expect(safeHref(url) !== undefined).toBe(safe)
  })
})
