import { describe, expect, it } from 'vitest'
import { daysAhead, fromField, toField } from './local-time'

describe('the fields for days and times', () => {
  it('show a moment and read it back', () => {
    const at = new Date(2026, 11, 5, 9, 30)

    expect(toField(at)).toBe('2026-12-05T09:30')
    expect(fromField(toField(at))).toBe(at.toISOString())
  })

  it('read nothing from what names no moment', () => {
    expect(fromField('')).toBe('')
    expect(fromField('tomorrow')).toBe('')
  })

  it('begin at a full hour', () => {
    expect(toField(daysAhead(3, 14))).toMatch(/T14:00$/)
  })
})
