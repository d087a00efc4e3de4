import { computed, onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import type { Identity } from '@/client/app-channel'
import { ChatClient } from '@/client/chat-client'
import { openChoices } from '@/client/transcript'

/** The member's conversation as the page shows it. */
export function useChat(account: string, identity?: Identity) {
  const client = new ChatClient({ account, identity, onChange: (state) => (current.value = state) })
  const current = shallowRef(client.state)
  const offline = ref(!navigator.onLine)

  function wake(): void {
    offline.value = !navigator.onLine
    client.wake()
  }

  function wentOffline(): void {
    offline.value = true
    client.wentOffline()
  }

  function becameVisible(): void {
    if (document.visibilityState === 'visible' && current.value.feed === 'reconnecting') {
      wake()
    }
  }

  onMounted(() => {
    window.addEventListener('online', wake)
    window.addEventListener('offline', wentOffline)
    document.addEventListener('visibilitychange', becameVisible)
    void client.start()
  })
  onBeforeUnmount(() => {
    window.removeEventListener('online', wake)
    window.removeEventListener('offline', wentOffline)
    document.removeEventListener('visibilitychange', becameVisible)
    client.stop()
  })

  const pending = computed(() => current.value.pending)
  const entries = computed(() => current.value.entries)
  return {
    entries,
    pending: computed(() => pending.value.filter((message) => message.content.type !== 'event')),
    choices: computed(() => (pending.value.length ? null : openChoices(entries.value))),
    started: computed(() => current.value.started),
    startFault: computed(() => current.value.startFault),
    awaitingReply: computed(() =>
      current.value.awaitingReply && pending.value.every((message) => message.state !== 'failed')),
    connection: computed(() =>
      offline.value ? 'offline' : current.value.feed === 'reconnecting' ? 'reconnecting' : 'online'),
    hasEarlier: computed(() => (entries.value[0]?.seq ?? 1) > 1),
    unread: computed(() =>
      entries.value.filter((entry) => entry.author !== 'person' && entry.seq > current.value.readSeq).length),
    uploading: computed(() => current.value.uploading),
    uploadFault: computed(() => current.value.uploadFault),
    sendPhoto: (file: Blob) => client.sendPhoto(file),
    say: (text: string) => client.put({ type: 'text', text }),
    tap: (key: string, label: string) => client.put({ type: 'tap', key, label }),
    resend: (id: string) => client.resend(id),
    typing: () => client.typing(),
    readAll: () => client.readAll(),
    retry: wake,
    loadEarlier: () => client.loadEarlier(),
    forget() {
      client.forget()
      location.reload()
    },
  }
}
