import { toneOf, type Tone } from '@/modules/cases/case-status'

export interface StatusCount {
  service: string
  serviceTitle: string
  status: string
  label: string
  count: number
}

export interface Summary {
  byStatus: StatusCount[]
  urgent: number
  today: number
}

export interface ServiceCounts {
  service: string
  title: string
  total: number
  statuses: StatusCount[]
}

const order: Tone[] = ['todo', 'waiting', 'good', 'closed']

/** Groups the counts by service, the service with the most cases first; within it, what there is to do comes first. */
export function byService(counts: readonly StatusCount[]): ServiceCounts[] {
  const services = new Map<string, ServiceCounts>()
  for (const count of counts) {
    const service = services.get(count.service) ?? { service: count.service, title: count.serviceTitle, total: 0, statuses: [] }
    service.total += count.count
    service.statuses.push(count)
    services.set(count.service, service)
  }
  for (const service of services.values()) {
    service.statuses.sort((a, b) => order.indexOf(toneOf(a.status)) - order.indexOf(toneOf(b.status)))
  }
  return [...services.values()].sort((a, b) => b.total - a.total || a.title.localeCompare(b.title, 'zh-CN'))
}
