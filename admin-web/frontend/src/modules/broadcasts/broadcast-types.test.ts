import { expect, test } from 'vitest'
import { parted } from './broadcast-types'

test('those who get it and those who do not are counted apart', () => {
  expect(parted({ PUSHED: 3, FETCHED: 2, REFUSED: 1, OUT_OF_REACH: 4 })).toEqual({ reached: 5, missed: 5 })
  expect(parted({})).toEqual({ reached: 0, missed: 0 })
})
