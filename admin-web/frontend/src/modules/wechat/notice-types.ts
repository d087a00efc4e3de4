/** A field of a template and what goes into it. */
export interface NoticeField {
  name: string
  words: string
}

export interface NoticeTemplate {
  news: string
  way: string
  templateId: string
  fields: NoticeField[]
  enabled: boolean
  changedAt: string
  changedBy: string
  lastError?: string
}

export interface NoticeKind {
  news: string
  title: string
}

export interface NoticeSettings {
  templates: NoticeTemplate[]
  kinds: NoticeKind[]
  facts: string[]
}

/** A template that the account has with the platform. */
export interface Offered {
  way: string
  templateId: string
  title: string
  fields: { name: string; label: string }[]
}

/** What is likely meant by a field of that kind and label. */
export function likelyWords(name: string, label: string): string {
  if (/^(time|date)/.test(name)) return '{时间}'
  if (/^phrase/.test(name)) return '{进度}'
  if (/^character_string|^number/.test(name)) return '{登记号}'
  return /事项|服务|业务|名称/.test(label) ? '{办理事项}' : '{内容}'
}
