export interface Parameter {
  id: number
  region: string
  regionName: string
  code: string
  label: string
  unit: string
  value: string
  from: string
  to: string | null
  source: string
  sourceUrl: string | null
  changedBy: string
  updatedAt: string
}

export interface ParameterCode {
  code: string
  label: string
  unit: string
  figure: boolean
}

export interface Entry {
  region: string
  code: string
  value: string
  from: string
  to: string
  source: string
  sourceUrl: string
}

export const nothing: Entry = { region: '', code: '', value: '', from: '', to: '', source: '', sourceUrl: '' }

/** The entry that changes a parameter. */
export function entryOf(one: Parameter): Entry {
  return { region: one.region, code: one.code, value: one.value, from: one.from, to: one.to ?? '', source: one.source, sourceUrl: one.sourceUrl ?? '' }
}

/** What the API takes: what is left open is not sent. */
export function sent(entry: Entry): Record<string, string> {
  return Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== ''))
}

/** Those that have every word somewhere in region, name or source. */
export function matching(all: readonly Parameter[], words: string): Parameter[] {
  const wanted = words.trim().split(/\s+/).filter(Boolean)
  return all.filter((one) => {
    const text = `${one.region} ${one.regionName} ${one.code} ${one.label} ${one.source}`
    return wanted.every((word) => text.includes(word))
  })
}
