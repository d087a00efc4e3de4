import { computed } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'

export interface CaseFilters {
  service: string
  status: string
  q: string
  /** `true` for one's own cases only. */
  mine: string
  page: number
}

export const pageSize = 20

/** Reads filters from an address; nonsense in it counts as absent. */
export function filtersOf(query: LocationQuery): CaseFilters {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const page = Number.parseInt(text('page'), 10)
  return { service: text('service'), status: text('status'), q: text('q'), mine: text('mine') === 'true' ? 'true' : '', page: page > 1 ? page - 1 : 0 }
}

/** The API's address for these filters. */
export function addressOf(filters: CaseFilters): string {
  const parameters = new URLSearchParams({ page: String(filters.page), size: String(pageSize) })
  for (const name of ['service', 'status', 'q', 'mine'] as const) {
    if (filters[name]) {
      parameters.set(name, filters[name])
    }
  }
  return `/api/cases?${parameters}`
}

/** The list's filters, kept in the page's address so that going back finds them again. */
export function useCaseQuery() {
  const route = useRoute()
  const router = useRouter()
  const filters = computed(() => filtersOf(route.query))

  /** Changes some filters; any change but of the page itself leads to the first page. */
  function change(some: Partial<CaseFilters>): void {
    const next = { ...filters.value, page: 0, ...some }
    const query: Record<string, string> = {}
    for (const name of ['service', 'status', 'q', 'mine'] as const) {
      if (next[name]) {
        query[name] = next[name]
      }
    }
    if (next.page > 0) {
      query.page = String(next.page + 1)
    }
    void router.replace({ query })
  }

  return {
    filters,
    change,
    filtered: computed(() => Boolean(filters.value.service || filters.value.status || filters.value.q || filters.value.mine)),
  }
}
