const pad = (part: number) => String(part).padStart(2, '0')

/** What a `datetime-local` field shows for a moment: 2026-12-05T09:00. */
export function toField(at: Date): string {
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}T${pad(at.getHours())}:${pad(at.getMinutes())}`
}

/** The moment that a `datetime-local` field names, as the API takes it; empty if it names none. */
export function fromField(value: string): string {
  const at = new Date(value)
  return value === '' || Number.isNaN(at.getTime()) ? '' : at.toISOString()
}

/** So many days from now, at a full hour. */
export function daysAhead(days: number, hour: number): Date {
  const at = new Date()
  at.setDate(at.getDate() + days)
  at.setHours(hour, 0, 0, 0)
  return at
}
