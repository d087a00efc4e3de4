import { onScopeDispose, ref, shallowRef } from 'vue'
import { asProblem } from '@/http/problem'

/**
 * Something fetched from the server: its value, and what went wrong if it did. Loading again keeps showing the value
 * there is; when several loads run at once the last one asked for wins.
 */
export function useLoaded<T>(fetcher: (signal: AbortSignal) => Promise<T>) {
  const value = shallowRef<T | null>(null)
  const fault = ref('')
  const loading = ref(false)
  let current: AbortController | null = null
  let soon: ReturnType<typeof setTimeout> | undefined

  async function load(): Promise<void> {
    clearTimeout(soon)
    current?.abort()
    const mine = new AbortController()
    current = mine
    loading.value = true
    try {
      const fetched = await fetcher(mine.signal)
      if (!mine.signal.aborted) {
        value.value = fetched
        fault.value = ''
      }
    } catch (error) {
      if (!mine.signal.aborted) {
        fault.value = asProblem(error).message
      }
    } finally {
      if (current === mine) {
        loading.value = false
      }
    }
  }

  /** Loads in a moment; many calls in that moment make one load. */
  function loadSoon(): void {
    clearTimeout(soon)
    soon = setTimeout(() => void load(), 250)
  }

  onScopeDispose(() => {
    clearTimeout(soon)
    current?.abort()
  })

  return { value, fault, loading, load, loadSoon }
}
