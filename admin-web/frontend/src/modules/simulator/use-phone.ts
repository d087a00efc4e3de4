import { computed, onBeforeUnmount, onMounted, reactive, ref, shallowRef, watch, type Ref } from 'vue'
import { asProblem } from '@/http/problem'
import { platform, type Account, type Follower, type MenuButton, type PushResult, type Said, type Shown } from './platform'

export interface PushRecord {
  key: number
  what: string
  result: PushResult | null
  fault: string
}

const pollEvery = 1000
const mostRecords = 8

/** One WeChat phone: whose it is, which account it talks to, what its screen shows, and what became of each push. */
export function usePhone(account: Ref<Account | null>) {
  const openid = ref(remembered() ?? newOpenid())
  const shown = shallowRef<Shown[]>([])
  const followers = shallowRef<Follower[]>([])
  const menu = shallowRef<MenuButton[]>([])
  const pushes = reactive<PushRecord[]>([])
  const fault = ref('')
  let timer: ReturnType<typeof setInterval> | undefined
  let records = 0

  const follower = computed(() => followers.value.find((one) => one.openid === openid.value) ?? null)
  const people = computed(() => [...new Set([openid.value, ...followers.value.map((one) => one.openid)])])

  /** Fetches what is new; answers of an account or person left meanwhile are dropped. */
  async function refresh(): Promise<void> {
    const [name, person] = [account.value?.name, openid.value]
    if (!name || document.visibilityState === 'hidden') {
      return
    }
    try {
      const after = shown.value[shown.value.length - 1]?.id ?? 0
      const [lines, all] = await Promise.all([platform.chat(name, person, after), platform.followers(name)])
      if (name === account.value?.name && person === openid.value) {
        fault.value = ''
        followers.value = all
        shown.value = append(shown.value, lines)
      }
    } catch (error) {
      fault.value = asProblem(error).message
    }
  }

  async function act(what: string, said: Said): Promise<void> {
    const name = account.value?.name
    if (!name) {
      return
    }
    const record = reactive<PushRecord>({ key: ++records, what, result: null, fault: '' })
    pushes.unshift(record)
    pushes.splice(mostRecords)
    void setTimeout(refresh, 150)
    try {
      record.result = await platform.say(name, openid.value, said)
    } catch (error) {
      record.fault = asProblem(error).message
    }
    await refresh()
  }

  async function block(blocked: boolean): Promise<void> {
    if (account.value) {
      await platform.block(account.value.name, openid.value, blocked)
      await refresh()
    }
  }

  async function loadMenu(): Promise<void> {
    menu.value = account.value ? ((await platform.menu(account.value.name).catch(() => ({ button: [] }))).button ?? []) : []
  }

  watch([account, openid], () => {
    shown.value = []
    pushes.splice(0)
    remember(openid.value)
    void loadMenu()
    void refresh()
  })
  onMounted(() => (timer = setInterval(refresh, pollEvery)))
  onBeforeUnmount(() => clearInterval(timer))

  return { openid, shown, people, follower, menu, pushes, fault, act, block, renew: () => (openid.value = newOpenid()) }
}

/** Adds lines that are not there yet. */
export function append(known: Shown[], lines: readonly Shown[]): Shown[] {
  const last = known[known.length - 1]?.id ?? 0
  const fresh = lines.filter((line) => line.id > last)
  return fresh.length ? [...known, ...fresh] : known
}

/** An openid as WeChat makes them: 28 characters beginning with o. */
export function newOpenid(): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'
  const bytes = crypto.getRandomValues(new Uint8Array(27))
  return 'o' + Array.from(bytes, (byte) => letters[byte % letters.length]).join('')
}

function remembered(): string | null {
  try {
    return localStorage.getItem('gongyou.simulator.openid')
  } catch {
    return null
  }
}

function remember(openid: string): void {
  try {
    localStorage.setItem('gongyou.simulator.openid', openid)
  } catch {
    // The next visit begins with a new person, that is all.
  }
}
