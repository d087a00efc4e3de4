/** What the desk's API says about cases. The names are those of `org.gongyou.core.casework`; what is null is left out. */
export interface CaseSummary {
  id: number
  receiptNo: string
  service: string
  serviceTitle: string
  status: string
  statusLabel: string
  applicant: string
  unionName?: string
  urgent: boolean
  openedAt: string
  dueOn?: string
  channel: string
  /** Whose case it is; left out while it is nobody's. */
  assigneeId?: number
  assignee?: string
  /** By when the applicant must have gone to arbitration. */
  deadlineOn?: string
  /** Whether that day is near or over, and the case open. */
  alarm: boolean
}

/** Somebody whom a case may be given to. */
export interface Assignee {
  id: number
  name: string
  /** Whether it is who asks. */
  me: boolean
}

/** A draft of a document that the applicant lets lawyers see. */
export interface Draft {
  id: number
  title: string
  createdAt: string
  deleteAt: string
}

/** A letter of supervision that can be drafted on a report. */
export interface Letter {
  kind: string
  title: string
  /** When it is the one to write. */
  use: string
}

export interface CasePage {
  items: CaseSummary[]
  total: number
  page: number
  size: number
}

export interface Answer {
  slot: string
  label: string
  shown: string
  masked: boolean
}

export interface CasePhoto {
  key: string
  slot: string
  label: string
  at: string
  /** Left out while the file is still with the platform that took it. */
  type?: 'JPEG' | 'PNG' | 'PDF'
  /** Why it will never come. */
  lost?: string
}

export interface CaseEvent {
  at: string
  who: string
  action: string
  from: string
  to: string
  reason?: string
}

export interface CaseAction {
  action: string
  label: string
  reasonRequired: boolean
  /** Whether the applicant is told of it. */
  told: boolean
}

export interface NoticeState {
  at: string
  status: string
  attempts: number
  lastError?: string
  text: string
}

export interface CaseDetail {
  summary: CaseSummary
  version: number
  answers: Answer[]
  photos: CasePhoto[]
  events: CaseEvent[]
  /** 0 where somebody asked for him at the desk, or nobody is to know. */
  conversationId: number
  /** Whether the applicant wants nobody to know who he is. */
  anonymous: boolean
  actions: CaseAction[]
  notices: NoticeState[]
  /** How the day is counted by which the applicant must have gone to arbitration. */
  limitation?: string
}

export interface ServiceInfo {
  id: string
  title: string
  statuses: { status: string; label: string }[]
}

/** One of the conversations that a person has with us, each on an account of his. */
export interface PersonConversation {
  conversationId: number
  channel: string
  lastAt: string
}

export interface TranscriptEntry {
  seq: number
  author: string
  kind: string
  text: string
  choices: { key: string; label: string }[]
  links: { label: string; url: string }[]
  /** A picture or document of ours. */
  enclosure?: { kind: 'PICTURE' | 'DOCUMENT'; path: string }
  channel: string
  at: string
  /** Why the bot said it, one line per step; empty for others. */
  because: string[]
}
