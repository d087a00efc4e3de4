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

/** Groups the counts by service, the service with the most cases first; statuses keep the order of their workflow. */
export function byService(counts: readonly StatusCount[]): ServiceCounts[] {
  const services = new Map<string, ServiceCounts>()
  for (const count of counts) {
    const service = services.get(count.service) ?? { service: count.service, title: count.serviceTitle, total: 0, statuses: [] }
    service.total += count.count
    service.statuses.push(count)
    services.set(count.service, service)
  }
  return [...services.values()].sort((a, b) => b.total - a.total || a.title.localeCompare(b.title, 'zh-CN'))
}
