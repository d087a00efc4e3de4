import { ask } from '@/http/problem'

/** A demo account of the loopback platform, with the words by which its callbacks are signed. */
export interface Account {
  name: string
  title: string
  kind: string
  appId: string
  token: string
  aesKey: string
  callbackUrl: string
}

/** What the screen of a phone shows; `via` is how it came there. */
export interface Shown {
  id: number
  from: 'person' | 'account'
  via: 'push' | 'passive' | 'custom' | 'servicer' | 'notice'
  msgtype: string
  text: string
  payload: MenuPayload
  at: string
}

/** An entry of a message menu; WeCom has what is in it one level further down. */
export interface MenuEntry {
  id?: string
  content?: string
  click?: { id: string; content: string }
  view?: { url: string; content: string }
}

/** The part of a customer-service message that can be tapped, or looked at. */
export interface MenuPayload {
  image?: { media_id?: string }
  msgmenu?: { head_content?: string; tail_content?: string; list?: MenuEntry[] }
}

export interface Follower {
  openid: string
  following: boolean
  blocked: boolean
  /** How many customer-service messages the account may still send, and until when (milliseconds). */
  remaining: number
  windowUntil: number
}

export interface MenuButton {
  name: string
  type?: string
  key?: string
  url?: string
  sub_button?: MenuButton[]
}

/** Something a person does on the phone. */
export interface Said {
  type: 'text' | 'voice' | 'image' | 'location' | 'link' | 'event'
  text?: string
  menuId?: string
  event?: string
  key?: string
  label?: string
  latitude?: number
  longitude?: number
  title?: string
  description?: string
  url?: string
  data?: string
}

/** A short message that would have gone to a phone. */
export interface Sms {
  id: number
  mobile: string
  text: string
  at: string
}

export interface PushResult {
  outcome: string
  attempts: number
  reply: { type: string; text: string } | null
  reason: string | null
}

const weCom = 'wecom/'

/** Where an account's side of the platform is; those of WeCom have its name in front of theirs. */
const at = (account: string): string => (account.startsWith(weCom) ? `/simulator/${account}` : `/simulator/wechat/${account}`)

async function json<T>(url: string, body?: unknown): Promise<T> {
  const init: RequestInit =
    body === undefined
      ? { cache: 'no-store' }
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  return (await (await ask(url, init)).json()) as T
}

/** The loopback platform: the side of WeChat that our own house does not play. */
export const platform = {
  accounts: async (): Promise<Account[]> => [
    ...(await json<Account[]>('/simulator/accounts')),
    ...(await json<Account[]>('/simulator/wecom/accounts')).map((one) => ({ ...one, name: weCom + one.name })),
  ],
  followers: (account: string) => json<Follower[]>(`${at(account)}/followers`),
  menu: (account: string) => json<{ button?: MenuButton[] }>(`${at(account)}/menu`),
  chat: (account: string, openid: string, after: number) =>
    json<Shown[]>(`${at(account)}/chat?openid=${encodeURIComponent(openid)}&after=${after}`),
  sms: (after: number) => json<Sms[]>(`/simulator/sms?after=${after}`),
  say: (account: string, openid: string, said: Said) => json<PushResult>(`${at(account)}/say`, { openid, ...said }),
  block: (account: string, openid: string, blocked: boolean) =>
    account.startsWith(weCom)
      ? json<unknown>(`${at(account)}/say`, { openid, type: 'event', event: blocked ? 'block' : 'unblock' })
      : json<unknown>(`${at(account)}/followers`, { openid, action: blocked ? 'block' : 'unblock' }),
}
