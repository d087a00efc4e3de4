import { ask, Problem } from '@/http/problem'

type Listener = () => void
let whenSignedOut: Listener = () => {}

/** Sets what happens when the server does not know the operator any more. */
export function onSignedOut(listener: Listener): void {
  whenSignedOut = listener
}

/** The desk's API: JSON both ways, the session in a cookie, and its CSRF token in a header. Failures are `Problem`s. */
export const desk = {
  get: <T>(path: string, signal?: AbortSignal) => request<T>('GET', path, undefined, signal),
  post: <T>(path: string, body: unknown = {}) => changing<T>('POST', path, json(body)),
  /** Looks at a file, which the server may write down. */
  look: (path: string) => changing<Blob>('POST', path, json({}), (response) => response.blob()),
  /** Sends a table file (CSV). */
  postTable: <T>(path: string, table: string) => changing<T>('POST', path, { type: 'text/csv;charset=UTF-8', text: table }),
  /** Sends a file as it is. */
  postFile: <T>(path: string, file: Blob) => changing<T>('POST', path, { type: 'application/octet-stream', text: file }),
  remove: (path: string) => changing<void>('DELETE', path),
}

interface Body {
  type: string
  text: string | Blob
}

const json = (value: unknown): Body => ({ type: 'application/json', text: JSON.stringify(value) })

const asJson = async (response: Response): Promise<unknown> => (response.status === 204 ? undefined : response.json())

async function changing<T>(method: string, path: string, body?: Body, read = asJson): Promise<T> {
  try {
    return await request<T>(method, path, body, undefined, read)
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 403) {
      throw error
    }
    // The CSRF token may be missing or of an earlier session; asking who we are brings a new one.
    await fetch('/api/session', { headers: { Accept: 'application/json' } }).catch(() => null)
    return request<T>(method, path, body, undefined, read)
  }
}

async function request<T>(method: string, path: string, body?: Body, signal?: AbortSignal, read = asJson): Promise<T> {
  const headers: Record<string, string> = { Accept: read === asJson ? 'application/json' : '*/*' }
  if (method !== 'GET') {
    headers['X-XSRF-TOKEN'] = csrfToken()
  }
  if (body !== undefined) {
    headers['Content-Type'] = body.type
  }
  try {
    const response = await ask(path, { method, headers, body: body?.text, signal })
    return (await read(response)) as T
  } catch (error) {
    if (error instanceof Problem && error.status === 401 && path !== '/api/session') {
      whenSignedOut()
    }
    throw error
  }
}

function csrfToken(): string {
  const found = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie)
  return found ? decodeURIComponent(found[1]!) : ''
}
