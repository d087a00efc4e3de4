/** Somebody in danger, as the desk's API tells it. */
export interface OpenCrisis {
  caseId: number
  receiptNo: string
  status: string
  level: number
  concern: 'SELF' | 'OTHER' | 'THREAT'
  conversationId: number
  raisedAt: string
  lastRaisedAt: string
  lastSaidAt: string | null
  followUp: FollowUp | null
  notes: { kind: 'WISH' | 'SAID'; words: string | null; notedAt: string }[]
  calls: { tier: number; name: string; calledAt: string }[]
}

export interface FollowUp {
  step: 'DAY' | 'WEEK'
  dueAt: string
  due: boolean
}

/** What rings at the desk; all zero for those who do not look after people in danger. */
export interface Alarms {
  waiting: number
  highest: number
  /** Changes with every alarm that is new or has grown, and with every word that nobody has answered. */
  ring: string
}

export interface Shift {
  id: number
  tier: number
  name: string
  phone: string
  reached: boolean
  startsAt: string
  endsAt: string
}

/** Somebody of the desk who may be on duty; `bound`: a call reaches him in chat. */
export interface DutyOperator {
  id: number
  name: string
  bound: boolean
}
