import { describe, expect, it } from 'vitest'
import { overdue, toneOf } from './case-status'
import { addressOf, filtersOf } from './use-case-query'

describe('case query', () => {
  it('reads filters from an address and counts pages from one there', () => {
    expect(filtersOf({ status: 'submitted', q: '鼓楼', page: '3' })).toEqual({ service: '', status: 'submitted', q: '鼓楼', mine: '', page: 2 })
  })

  it('asks for one\'s own cases only when told so', () => {
    expect(addressOf(filtersOf({ mine: 'true' }))).toBe('/api/cases?page=0&size=20&mine=true')
    expect(addressOf(filtersOf({ mine: 'x' }))).toBe('/api/cases?page=0&size=20')
  })

  it.each(['0', '-1', 'x', ''])('takes page "%s" for the first', (page) => {
    expect(filtersOf({ page }).page).toBe(0)
  })

  it('asks the server for what the filters say', () => {
    expect(addressOf({ service: '', status: 'submitted', q: '鼓楼 &', mine: '', page: 1 })).toBe('/api/cases?page=1&size=20&status=submitted&q=%E9%BC%93%E6%A5%BC+%26')
  })
})

describe('case status', () => {
  const now = new Date(2026, 10, 22)

  it.each([
    ['submitted', '2026-11-21', true],
    ['submitted', '2026-11-22', false],
    ['need_supplement', '2026-11-21', false],
    ['approved', '2026-11-21', false],
    ['submitted', undefined, false],
  ])('a case %s due on %s is overdue: %s', (status, dueOn, late) => {
    expect(overdue({ status, dueOn }, now)).toBe(late)
  })

  it('takes a status it has never seen for work to do', () => {
    expect(toneOf('second_review')).toBe('todo')
  })
})
