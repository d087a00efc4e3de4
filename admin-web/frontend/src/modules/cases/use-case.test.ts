// @vitest-environment jsdom
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import type { CaseDetail } from './case-types'
import { useCase } from './use-case'
import { zh } from './zh-CN'

class SilentSource {
  static CLOSED = 2
  addEventListener() {}
  close() {}
}

const approve = { action: 'approve', label: '通过', reasonRequired: false, told: true }

function detail(version: number): CaseDetail {
  return { version, conversationId: 7, answers: [], events: [], actions: version === 1 ? [approve] : [], notices: [] } as unknown as CaseDetail
}

const answer = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' } })

async function open(server: (request: { method: string; url: string; body: unknown }) => Response) {
  vi.stubGlobal('EventSource', SilentSource)
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) =>
    server({ method: init.method ?? 'GET', url, body: init.body ? JSON.parse(init.body as string) : null }))
  let found!: ReturnType<typeof useCase>
  const page = mount(defineComponent({ setup: () => ((found = useCase(() => 5)), () => null) }))
  await flushPromises()
  return { one: found, close: () => page.unmount() }
}

describe('case', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('rules on the version that was on the screen', async () => {
    const bodies: unknown[] = []
    const { one, close } = await open(({ method, body }) => {
      if (method === 'POST') {
        bodies.push(body)
        return answer(200, detail(2))
      }
      return answer(200, detail(1))
    })

    const outcome = await one.rule(approve, '', 1)

    expect(outcome).toEqual({ done: true })
    expect(bodies).toEqual([{ action: 'approve', version: 1 }])
    expect(one.detail.value?.version).toBe(2)
    close()
  })

  it('shows the newest case and says so when somebody else was faster', async () => {
    let reads = 0
    const { one, close } = await open(({ method }) =>
      method === 'POST' ? answer(409, { detail: '已被处理' }) : answer(200, detail(++reads)))

    const outcome = await one.rule(approve, '', 1)

    expect(outcome).toMatchObject({ done: false, stale: true })
    expect(one.notice.value).toBe(zh.stale)
    expect(one.detail.value?.version).toBe(2)
    expect(one.actions.value).toEqual([])
    close()
  })

  it('keeps the case as it is when the ruling is refused', async () => {
    const { one, close } = await open(({ method }) =>
      method === 'POST' ? answer(422, { detail: '请填写理由。' }) : answer(200, detail(1)))

    const outcome = await one.rule({ ...approve, action: 'return' }, '', 1)

    expect(outcome).toEqual({ done: false, stale: false, fault: '请填写理由。' })
    expect(one.detail.value?.version).toBe(1)
    expect(one.notice.value).toBe('')
    close()
  })
})
