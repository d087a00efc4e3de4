/** What the desk's API says about lists of people who join. The names are those of `org.gongyou.core.batch`. */
export interface JoinBatch {
  id: number
  maker: string
  state: 'CHECKED' | 'TAKING' | 'TAKEN'
  createdAt: string
  taker?: string
  takenAt?: string
  ready: number
  bad: number
  taken: number
}

export interface RowFault {
  column: string
  what: string
  remedy: string
}

export interface BatchRow {
  row: number
  applicant: string
  state: 'READY' | 'BAD' | 'TAKEN'
  faults: RowFault[]
  caseId?: number
  receiptNo?: string
  status?: string
  memberNo?: string
}

export interface BatchView {
  batch: JoinBatch
  rows: BatchRow[]
}

export interface Overview {
  unionName?: string
  batches: JoinBatch[]
}

export interface Approved {
  approved: number
  refused: { row: number; why: string }[]
  view: BatchView
}

export interface JoinOfficer {
  operatorId: number
  operatorName: string
  unionName: string
}
