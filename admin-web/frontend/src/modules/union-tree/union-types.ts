/** What the desk's API says about the tree of unions. The names are those of `UnionTreeController`. */
export interface UnionNode {
  id: number
  code: string
  name: string
  kind: string
  regionCode: string
  region: string
  address: string
  phone: string
  hours: string
  above: string[]
  below: number
  members: number
  officers: number
}

export interface UnionChange {
  row: number
  code: string
  name: string
  state: 'NEW' | 'CHANGED' | 'REMOVED' | 'BAD'
  differences: { column: string; before: string; after: string }[]
  faults: { column: string; what: string; remedy: string }[]
}

export interface UnionPlan {
  mark: string
  added: number
  changed: number
  removed: number
  same: number
  bad: number
  left: number
  changes: UnionChange[]
}
