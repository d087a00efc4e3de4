import { expect, test } from 'vitest'
import { likelyWords } from './notice-types'

test.each([
  ['time4', '办理时间', '{时间}'],
  ['phrase3', '进度', '{进度}'],
  ['character_string2', '登记号', '{登记号}'],
  ['thing1', '办理事项', '{办理事项}'],
  ['thing5', '温馨提示', '{内容}'],
])('%s (%s) is likely %s', (name, label, words) => expect(likelyWords(name, label)).toBe(words))
