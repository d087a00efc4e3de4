/** What went wrong with a request, in words a person can read. Status 0: the server was not reached at all. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** What kind it is (RFC 9457 `type`); empty where the server does not say. */
    readonly kind = '',
  ) {
    super(message)
    this.name = 'Problem'
  }

  /** Whether the same request may succeed a little later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500
  }
}

const words: Record<number, string> = {
  0: '网络连接不上，请检查网络后再试。',
  401: '登录已过期，请重新登录。',
  403: '您没有权限进行这项操作。',
  404: '没有找到您要的内容，可能已经被移走。',
  409: '内容刚刚被别人改动过，请刷新后再试。',
  413: '内容太长了，请分几次发送。',
  429: '操作太频繁了，请稍等片刻再试。',
}

function wordsFor(status: number): string {
  return words[status] ?? (status >= 500 ? '服务暂时不可用，请稍后再试。' : '请求没有成功，请稍后再试。')
}

/** Reads an error response: RFC 9457 problem details where there are any, our own words where not. */
export async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? ''
  if (/\bjson\b/.test(type)) {
    const body: unknown = await response.json().catch(() => null)
    const { detail, type: kind } = (body ?? {}) as { detail?: unknown; type?: unknown }
    if (typeof detail === 'string' && detail.trim() !== '') {
      return new Problem(response.status, detail, typeof kind === 'string' ? kind : '')
    }
  }
  return new Problem(response.status, wordsFor(response.status))
}

/** The problem behind anything thrown while asking the server. */
export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0, wordsFor(0))
}

/** Like `fetch`, but anything that is not a success is thrown as a {@link Problem}. Aborts are passed on as they are. */
export async function ask(url: string, init: RequestInit = {}): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, init)
  } catch (error) {
    if (init.signal?.aborted) {
      throw error
    }
    throw new Problem(0, wordsFor(0))
  }
  if (!response.ok) {
    throw await problemOf(response)
  }
  return response
}
