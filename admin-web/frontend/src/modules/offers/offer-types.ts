/** What the desk's API says about events. The names are those of `org.gongyou.core.registration`. */
export interface Offer {
  id: number
  service: string
  title: string
  place: string
  startsAt: string
  endsAt: string
  closesAt: string
  capacity: number
  waitingList: boolean
  audience: 'ANYONE' | 'MEMBERS' | 'UNION'
  regionCode: string
  unionId?: number
  note: string
  status: 'OPEN' | 'CALLED_OFF'
  taken: number
  waiting: number
  version: number
}

export interface OfferPage {
  items: Offer[]
  total: number
}

export interface Participant {
  waiting: boolean
  at: string
  answers: Record<string, string>
}
