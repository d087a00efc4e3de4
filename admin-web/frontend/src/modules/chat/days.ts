import { zh } from './zh-CN'

const dayFormat = new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', weekday: 'short' })
const yearFormat = new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: 'long', day: 'numeric' })
const clockFormat = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false })

/** How a day is named above its messages: 今天, 昨天, a date, with the year when it is not this one. */
export function dayLabel(at: string, now: Date): string {
  const date = new Date(at)
  if (sameDay(date, now)) {
    return zh.today
  }
  if (sameDay(date, new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1))) {
    return zh.yesterday
  }
  return (date.getFullYear() === now.getFullYear() ? dayFormat : yearFormat).format(date)
}

export function clock(at: string): string {
  return clockFormat.format(new Date(at))
}

export function sameDay(a: Date, b: Date): boolean {
  return a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate()
}
