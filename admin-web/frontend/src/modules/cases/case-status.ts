import { past } from '@/desk/times'
import type { CaseSummary } from './case-types'

/** What a status asks of us: to act, to wait for the applicant, or nothing any more, for better or worse. */
export type Tone = 'todo' | 'waiting' | 'good' | 'closed'

const tones: Record<string, Tone> = {
  submitted: 'todo',
  need_supplement: 'waiting',
  approved: 'good',
  unit_publicity: 'waiting',
  county_publicity: 'waiting',
  fulfilled: 'good',
  rejected: 'closed',
  withdrawn: 'closed',
}

/** Statuses of services we have never seen are taken for work to do, so that none is overlooked. */
export const toneOf = (status: string): Tone => tones[status] ?? 'todo'

/** Whether a case that still waits for us has passed its day. */
export const overdue = (one: Pick<CaseSummary, 'status' | 'dueOn'>, now?: Date): boolean =>
  one.dueOn !== undefined && toneOf(one.status) === 'todo' && past(one.dueOn, now)
