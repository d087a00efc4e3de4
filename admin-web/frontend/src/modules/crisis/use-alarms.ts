import { computed, onBeforeUnmount, watch } from 'vue'
import { useRoute } from 'vue-router'
import { useChanges } from '@/desk/changes'
import { desk } from '@/desk/desk'
import { useLoaded } from '@/desk/use-loaded'
import { ring } from './bell'
import type { Alarms } from './crisis-types'

const counted = /^\(\d+\) /

/** Who waits for help, on every page: counted in the tab's title, and rung for when an alarm is new or grows. */
export function useAlarms() {
  const route = useRoute()
  const alarms = useLoaded((signal) => desk.get<Alarms>('/api/crisis/alarms', signal))
  const waiting = computed(() => alarms.value.value?.waiting ?? 0)
  const highest = computed(() => alarms.value.value?.highest ?? 0)

  void alarms.load()
  useChanges((change) => change.type !== 'typing' && alarms.loadSoon())
  watch(() => alarms.value.value?.ring, (now, before) => now && now !== before && ring())
  watch([waiting, () => route.fullPath], () => showCount(waiting.value), { flush: 'post' })
  onBeforeUnmount(() => showCount(0))
  return { waiting, highest }
}

function showCount(waiting: number): void {
  const bare = document.title.replace(counted, '')
  document.title = waiting > 0 ? `(${waiting}) ${bare}` : bare
}
