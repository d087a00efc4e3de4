import { readonly, ref } from 'vue'
import { desk } from '@/desk/desk'

export interface Operator {
  name: string
  roles: string[]
}

const operator = ref<Operator | null>(null)

/** Who is signed in at this desk; the same for every component. */
export function useSession() {
  return {
    operator: readonly(operator),

    /** Asks the server whether we are signed in already, for instance after a reload. */
    async restore(): Promise<boolean> {
      operator.value = await desk.get<Operator>('/api/session').catch(() => null)
      return operator.value !== null
    },

    /** Signs in, or throws a `Problem` that says why not. */
    async signIn(username: string, password: string): Promise<void> {
      operator.value = await desk.post<Operator>('/api/session', { username, password })
    },

    async signOut(): Promise<void> {
      await desk.remove('/api/session').catch(() => {})
      operator.value = null
    },

    forget(): void {
      operator.value = null
    },
  }
}
