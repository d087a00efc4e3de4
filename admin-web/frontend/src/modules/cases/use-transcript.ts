import { onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { useChanges } from '@/desk/changes'
import { desk } from '@/desk/desk'
import { useLoaded } from '@/desk/use-loaded'
import type { TranscriptEntry } from './case-types'

const pageSize = 200
const mostPages = 10
/** The person's page says every few seconds that he is writing. */
const typingLasts = 7000

/** The conversation behind a case, kept up to date while it is shown. */
export function useTranscript(conversationId: () => number) {
  const transcript = useLoaded(async (signal) => {
    const entries: TranscriptEntry[] = []
    for (let page = 0; page < mostPages; page++) {
      const after = entries[entries.length - 1]?.seq ?? 0
      const address = `/api/conversations/${conversationId()}/messages?after=${after}&limit=${pageSize}`
      const more = await desk.get<TranscriptEntry[]>(address, signal)
      entries.push(...more)
      if (more.length < pageSize) {
        break
      }
    }
    return entries
  })
  const typing = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  function setTyping(now: boolean): void {
    clearTimeout(timer)
    typing.value = now
    if (now) {
      timer = setTimeout(() => (typing.value = false), typingLasts)
    }
  }

  onMounted(transcript.load)
  onBeforeUnmount(() => clearTimeout(timer))
  watch(conversationId, transcript.load)
  useChanges((change) => {
    const ours = 'conversationId' in change && change.conversationId === conversationId()
    if (change.type === 'typing' && ours) {
      setTyping(true)
    } else if (change.type === 'missed' || (change.type === 'message' && ours)) {
      setTyping(false)
      transcript.loadSoon()
    }
  })
  return { ...transcript, typing }
}
