import { ref, type Ref } from 'vue'
import { AppChannel, type Identity } from '@/client/app-channel'
import { BrowserMemory } from '@/client/visitor'

/** Where the chat is shown: on a page of its own, or in the window that `widget.js` opens on a page of somebody else. */
export interface Place {
  account: string
  embedded: boolean
  identity?: Identity
  /** Whether the window is open. */
  shown: Ref<boolean>
  close(): void
  tellUnread(count: number): void
}

type FromHost = { gongyou: 'hello'; identity?: Identity; shown: boolean } | { gongyou: 'shown'; shown: boolean }

const patience = 3000

/** Finds out where we are. In a window it waits for what the host page says of its user. */
export async function findPlace(): Promise<Place> {
  const account = /^\/embed\/([a-z0-9-]+)/.exec(location.pathname)?.[1]
  if (!account || window.parent === window) {
    await follower(account ?? 'h5')
    return { account: account ?? 'h5', embedded: false, shown: ref(true), close() {}, tellUnread() {} }
  }
  return inWindow(account)
}

/** Whoever comes from WeChat's sign-in goes on as himself, not as who was here before; who was not named is a visitor. */
async function follower(account: string): Promise<void> {
  const here = new URL(location.href)
  if (here.searchParams.get('wechat') !== '1') {
    return
  }
  here.searchParams.delete('wechat')
  history.replaceState(history.state, '', here)
  const session = await new AppChannel(account).openFollower().catch(() => null)
  if (session) {
    const memory = new BrowserMemory(account)
    memory.forget()
    memory.remember(session)
  }
}

/** Of what the host says only what its server has signed: a script there must not choose whose conversation this is. */
export function signedOnly(said?: Partial<Identity>): Identity | undefined {
  const { member_id, exp, identity_hash } = said ?? {}
  return member_id && exp && identity_hash ? { member_id, exp, identity_hash } : undefined
}

function inWindow(account: string): Promise<Place> {
  let host = ''
  const tell = (message: unknown) => host && window.parent.postMessage(message, host)
  const place: Place = {
    account,
    embedded: true,
    shown: ref(true),
    close: () => tell({ gongyou: 'close' }),
    tellUnread: (count) => tell({ gongyou: 'unread', count }),
  }
  window.addEventListener('keydown', (event) => event.key === 'Escape' && !event.defaultPrevented && place.close())
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(place), patience)
    // Which pages may show us in a window the server has decided; so whoever is our host may say who his user is.
    window.addEventListener('message', (event: MessageEvent<FromHost>) => {
      if (event.source !== window.parent || !event.data?.gongyou) {
        return
      }
      host = event.origin
      place.shown.value = event.data.shown
      if (event.data.gongyou === 'hello') {
        place.identity = signedOnly(event.data.identity)
        clearTimeout(timer)
        resolve(place)
      }
    })
    window.parent.postMessage({ gongyou: 'ready' }, '*')
  })
}
