import { expect, test } from 'vitest'
import { enclosureFault } from './enclosures'

test('pictures and PDF can be enclosed, other files and large ones cannot', () => {
  expect(enclosureFault({ size: 1000, type: 'image/png' })).toBe('')
  expect(enclosureFault({ size: 1000, type: 'application/pdf' })).toBe('')
  expect(enclosureFault({ size: 1000, type: 'image/webp' })).toContain('jpg')
  expect(enclosureFault({ size: 11 * 1024 * 1024, type: 'image/jpeg' })).toContain('10 MB')
})
