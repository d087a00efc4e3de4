import { ref } from 'vue'
import { asProblem } from '@/http/problem'

/** One thing that is sent, such as a form: whether it is on its way, and what went wrong if it did. */
export function useSaving() {
  const busy = ref(false)
  const fault = ref('')

  async function save(what: () => Promise<void>): Promise<void> {
    busy.value = true
    fault.value = ''
    try {
      await what()
    } catch (error) {
      fault.value = asProblem(error).message
    } finally {
      busy.value = false
    }
  }

  return { busy, fault, save }
}
