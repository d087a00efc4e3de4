import { computed, onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { useChanges } from '@/desk/changes'
import { desk } from '@/desk/desk'
import { sendAhead } from '@/desk/enclosures'
import { useLoaded } from '@/desk/use-loaded'
import { asProblem, Problem } from '@/http/problem'
import type { CaseAction, CaseDetail } from './case-types'
import { zh } from './zh-CN'

/** How a ruling went: done, or why not. After `stale` the case shown is the newest one. */
export type RulingOutcome = { done: true } | { done: false; stale: boolean; fault: string }

/** Deliveries go on in the background and tell nobody; while one is under way we look. */
const lookAtDeliveryEvery = 2500

/** One case, kept up to date, and the rulings on it. */
export function useCase(id: () => number) {
  const { value: detail, fault, load, loadSoon } = useLoaded((signal) => desk.get<CaseDetail>(`/api/cases/${id()}`, signal))
  const notice = ref('')
  const ruling = ref(false)

  onMounted(load)
  watch(id, () => {
    detail.value = null
    notice.value = ''
    void load()
  })
  useChanges((change) => {
    if (change.type === 'missed' || (change.type === 'case' && change.id === id())) {
      loadSoon()
    } else if (change.type === 'message' && change.conversationId === detail.value?.conversationId) {
      loadSoon()
    }
  })

  let looking: ReturnType<typeof setTimeout> | undefined
  watch(detail, (now) => {
    clearTimeout(looking)
    if (now?.notices.some((one) => one.status === 'PENDING')) {
      looking = setTimeout(() => void load(), lookAtDeliveryEvery)
    }
  })
  onBeforeUnmount(() => clearTimeout(looking))

  async function rule(action: CaseAction, reason: string, version: number, enclosed: File | null = null): Promise<RulingOutcome> {
    ruling.value = true
    notice.value = ''
    try {
      const enclosure = await sendAhead(enclosed)
      const body = { action: action.action, version, ...(reason ? { reason } : {}), ...(enclosure ? { enclosure } : {}) }
      detail.value = await desk.post<CaseDetail>(`/api/cases/${id()}/rulings`, body)
      return { done: true }
    } catch (error) {
      return await refused(error)
    } finally {
      ruling.value = false
    }
  }

  async function refused(error: unknown): Promise<RulingOutcome> {
    const stale = error instanceof Problem && error.status === 409
    if (stale) {
      await load()
      notice.value = zh.stale
    }
    return { done: false, stale, fault: asProblem(error).message }
  }

  return { detail, fault, notice, ruling, rule, load, actions: computed(() => detail.value?.actions ?? []) }
}
