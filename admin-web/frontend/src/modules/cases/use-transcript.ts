import { onMounted, watch } from 'vue'
import { useChanges } from '@/desk/changes'
import { desk } from '@/desk/desk'
import { useLoaded } from '@/desk/use-loaded'
import type { TranscriptEntry } from './case-types'

const pageSize = 200
const mostPages = 10

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
  onMounted(transcript.load)
  watch(conversationId, transcript.load)
  useChanges((change) => {
    if (change.type === 'missed' || (change.type === 'message' && change.conversationId === conversationId())) {
      transcript.loadSoon()
    }
  })
  return transcript
}
