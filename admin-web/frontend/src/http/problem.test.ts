import { describe, expect, it, vi } from 'vitest'
import { ask, asProblem, Problem, problemOf } from './problem'

describe('problem', () => {
  it('speaks the words of problem details', async () => {
    const response = new Response(JSON.stringify({ status: 409, detail: '此工单刚被他人处理。' }), {
      status: 409,
      headers: { 'Content-Type': 'application/problem+json;charset=UTF-8' },
    })

    const problem = await problemOf(response)

    expect(problem).toMatchObject({ status: 409, message: '此工单刚被他人处理。', passing: false })
  })

  it.each([
    [new Response('<html>', { status: 502, headers: { 'Content-Type': 'text/html' } }), '服务暂时不可用，请稍后再试。'],
    [new Response('{broken', { status: 429, headers: { 'Content-Type': 'application/json' } }), '操作太频繁了，请稍等片刻再试。'],
    [new Response('{"detail":""}', { status: 418, headers: { 'Content-Type': 'application/json' } }), '请求没有成功，请稍后再试。'],
  ])('has words of its own where the server has none', async (response, words) => {
    expect((await problemOf(response)).message).toBe(words)
  })

  it('takes an unreachable server for a passing problem', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))

    const problem = asProblem(await ask('/api/session').catch((error: unknown) => error))

    expect(problem).toMatchObject({ status: 0, passing: true })
  })

  it('passes an abort on as it is', async () => {
    const abort = new AbortController()
    abort.abort()
    vi.stubGlobal('fetch', () => Promise.reject(abort.signal.reason))

    await expect(ask('/x', { signal: abort.signal })).rejects.not.toBeInstanceOf(Problem)
  })
})
