/** What the desk's API says about surveys and subscriptions. */
export interface Overview {
  service: string
  title: string
  anonymous: boolean
  round: string
  rounds: string[]
  answers: number
}

export interface Question {
  label: string
  ask: string
  counts: Record<string, number>
  texts: string[]
}

export interface Results {
  title: string
  round: string
  anonymous: boolean
  answers: number
  questions: Question[]
}

export interface Topic {
  topic: string
  title: string
  subscribers: number
}
