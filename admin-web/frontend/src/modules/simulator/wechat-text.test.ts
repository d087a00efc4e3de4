import { describe, expect, it } from 'vitest'
import type { Shown } from './platform'
import { append, newOpenid } from './use-phone'
import { piecesOf } from './wechat-text'

describe('WeChat text', () => {
  it('knows links, and links that answer in the person’s place', () => {
    const pieces = piecesOf('请选择：\n<a href="weixin://bizmsgmenu?msgmenucontent=%E7%A1%AE%E8%AE%A4&amp;msgmenuid=confirm">确认</a> 或看<a href="https://example.org/a">说明</a>，http://localhost:8080/cards/x。')

    expect(pieces).toEqual([
      { text: '请选择：\n' },
      { text: '确认', say: { text: '确认', menuId: 'confirm' } },
      { text: ' 或看' },
      { text: '说明', href: 'https://example.org/a' },
      { text: '，' },
      { text: 'http://localhost:8080/cards/x', href: 'http://localhost:8080/cards/x' },
      { text: '。' },
    ])
  })

  it('opens no script', () => {
    expect(piecesOf('<a href="javascript:alert(1)">点我</a>')).toEqual([{ text: '点我' }])
  })
})

describe('phone', () => {
  it('shows each line once', () => {
    const line = (id: number) => ({ id }) as Shown

    expect(append([line(1), line(2)], [line(2), line(3)]).map((one) => one.id)).toEqual([1, 2, 3])
  })

  it('makes openids of the platform’s form', () => {
    expect(newOpenid()).toMatch(/^o[A-Za-z0-9_-]{27}$/)
  })
})
