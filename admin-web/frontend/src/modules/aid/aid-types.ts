/** What the desk's API says about hardship aid. The names are those of `org.gongyou.core.aid`; what is null is left out. */
export interface AidCase {
  missing: string[]
  elsewhere: boolean
  standing: { tier: string; label: string; steps: string[]; missing: string[] }
  steps: NextStep[]
  caps: Cap[]
  grants: Grant[]
  notices: Period[]
  accountTail?: string
}

export interface NextStep {
  action: string
  label: string
  level?: string
  decider?: string
  refusal?: string
}

export interface Cap {
  item: string
  label: string
  amount?: string
  source?: string
}

export interface Grant {
  item: string
  amount: number
  basis: string
  operatorName: string
}

export interface Period {
  id: number
  unionName: string
  from: string
  until: string
  status: string
}

/** A visit to the household. */
export interface Visit {
  id: number
  visitedOn: string
  visitors: string[]
  needs: string[]
  photos: { key: string; held: boolean }[]
  by: string
  at: string
}

export interface AidOfficer {
  operatorId: number
  operatorName: string
  unionName: string
  level: string
  idKnown: boolean
  registeredAt: string
}

export interface PaymentList {
  id: number
  maker: string
  madeAt: string
  checker?: string
  checkedAt?: string
  exportedAt?: string | null
  payer?: string
  paidAt?: string
  payments: number
  total: number
}

export interface Payment {
  caseId: number
  receiptNo: string
  applicant: string
  amount: number
  tail: string
}

/** The services whose cases have an aid panel. */
export const aidServices = ['aid.apply', 'aid.review_annual', 'aid.exit', 'aid.publicity']
