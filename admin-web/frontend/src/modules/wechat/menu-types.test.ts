import { expect, test } from 'vitest'
import { earlier, outline, type Entry } from './menu-types'

const entry = (name: string, entries: Entry[] = []): Entry => ({ name, action: 'HUMAN', entries })

test('an entry goes before the one before it, and the first stays', () => {
  const list = ['a', 'b', 'c']
  earlier(list, 2)
  earlier(list, 0)
  expect(list).toEqual(['a', 'c', 'b'])
})

test('an outline says what entries do, but not of those that only open', () => {
  expect(outline([entry('甲'), entry('乙', [entry('丙')])], () => '人工')).toEqual(['甲：人工', '乙', '　　丙：人工'])
})
