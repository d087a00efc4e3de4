const dateTime = new Intl.DateTimeFormat('zh-CN', {
  month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false,
})
const full = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false,
})
const date = new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric' })

/** 11/22 09:30, as lists show it. */
export const shortTime = (at: string) => dateTime.format(new Date(at))

/** 2026/11/22 09:30:05, as a tooltip or a record shows it. */
export const fullTime = (at: string) => full.format(new Date(at))

/** 11月22日, from a date without a time. */
export function day(on: string): string {
  const [year, month, dayOfMonth] = on.split('-').map(Number)
  return date.format(new Date(year!, month! - 1, dayOfMonth))
}

/** Whether a date without a time lies before today. */
export function past(on: string, now: Date = new Date()): boolean {
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  return on < today.join('-')
}
