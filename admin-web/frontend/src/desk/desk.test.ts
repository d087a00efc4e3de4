// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { changeOf } from './changes'
import { desk, onSignedOut } from './desk'
import { day, past } from './times'
import { useLoaded } from './use-loaded'

type Call = { url: string; method: string; token: string | undefined }

function server(answers: (call: Call, n: number) => Response) {
  const calls: Call[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const headers = (init.headers ?? {}) as Record<string, string>
    calls.push({ url, method: init.method ?? 'GET', token: headers['X-XSRF-TOKEN'] })
    return answers(calls[calls.length - 1]!, calls.length)
  })
  return calls
}

describe('desk', () => {
  beforeEach(() => void (document.cookie = 'XSRF-TOKEN=first'))
  afterEach(() => vi.unstubAllGlobals())

  it('sends the CSRF token with what changes something, and only then', async () => {
    const calls = server(() => new Response('{}'))

    await desk.get('/api/cases')
    await desk.post('/api/cases/1/reveal', { slot: 'id_card' })

    expect(calls.map((call) => call.token)).toEqual([undefined, 'first'])
  })

  it('fetches a new CSRF token when the old one is refused, and tries once more', async () => {
    const calls = server((call, n) => {
      if (call.url === '/api/session') {
        document.cookie = 'XSRF-TOKEN=second'
        return new Response('{}', { status: 401 })
      }
      return n === 1 ? new Response('{}', { status: 403 }) : new Response('{"done":true}')
    })

    await expect(desk.post('/api/cases/1/rulings')).resolves.toEqual({ done: true })
    expect(calls.map((call) => call.token)).toEqual(['first', undefined, 'second'])
  })

  it('says when the session has ended, but not when signing in fails', async () => {
    const signedOut = vi.fn()
    onSignedOut(signedOut)
    server(() => new Response('{}', { status: 401 }))

    await expect(desk.post('/api/session', {})).rejects.toMatchObject({ status: 401 })
    expect(signedOut).not.toHaveBeenCalled()
    await expect(desk.get('/api/cases')).rejects.toMatchObject({ status: 401 })
    expect(signedOut).toHaveBeenCalledOnce()
  })
})

describe('loaded', () => {
  it('lets the last load win, however late the others answer', async () => {
    const answers: ((value: string) => void)[] = []
    const scope = effectScope()
    const loaded = scope.run(() => useLoaded(() => new Promise<string>((resolve) => answers.push(resolve))))!

    const first = loaded.load()
    const second = loaded.load()
    answers[1]!('new')
    answers[0]!('old')
    await Promise.all([first, second])

    expect(loaded.value.value).toBe('new')
    expect(loaded.loading.value).toBe(false)
    scope.stop()
  })
})

describe('changes', () => {
  it.each([
    ['{"type":"case","id":5}', { type: 'case', id: 5 }],
    ['{"type":"typing","conversationId":7}', { type: 'typing', conversationId: 7 }],
    ['{"type":"weather"}', null],
    ['null', null],
    ['{', null],
  ])('reads %s', (data, change) => {
    expect(changeOf(data)).toEqual(change)
  })
})

describe('times', () => {
  it('knows days without a time zone', () => {
    expect(day('2026-03-01')).toBe('3月1日')
    expect(past('2026-11-21', new Date(2026, 10, 22, 0, 1))).toBe(true)
    expect(past('2026-11-22', new Date(2026, 10, 22, 23, 59))).toBe(false)
  })
})
