import { describe, expect, it } from 'vitest'
import { entryOf, matching, nothing, sent, type Parameter } from './parameters'

const one: Parameter = {
  id: 1, region: '330100', regionName: '浙江省杭州市', code: 'MIN_WAGE', label: '月最低工资标准', unit: '元/月', value: '2500',
  from: '2026-01-01', to: null, source: '示例文件', sourceUrl: null, changedBy: 'admin', updatedAt: '2026-01-01T00:00:00Z',
}

describe('parameters', () => {
  it('are found by all of the words', () => {
    expect(matching([one], '杭州 最低')).toEqual([one])
    expect(matching([one], '杭州 低保')).toEqual([])
    expect(matching([one], ' ')).toEqual([one])
  })

  it('are sent without what was left open', () => {
    expect(sent(entryOf(one))).toEqual({ region: '330100', code: 'MIN_WAGE', value: '2500', from: '2026-01-01', source: '示例文件' })
    expect(sent(nothing)).toEqual({})
  })
})
