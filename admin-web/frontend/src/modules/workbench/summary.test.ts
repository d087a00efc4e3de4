import { expect, it } from 'vitest'
import { byService } from './summary'

it('groups counts by service, the busiest first, and what there is to do before what is done', () => {
  const count = (service: string, status: string, n: number) => ({ service, serviceTitle: service, status, label: status, count: n })

  const services = byService([count('a', 'submitted', 1), count('b', 'approved', 9), count('b', 'submitted', 2), count('a', 'approved', 3)])

  expect(services.map(({ service, total }) => [service, total])).toEqual([['b', 11], ['a', 4]])
  expect(services[0]!.statuses.map(({ status }) => status)).toEqual(['submitted', 'approved'])
})
