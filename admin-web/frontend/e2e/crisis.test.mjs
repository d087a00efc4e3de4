import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { base, desktop, eventually, h5, launch, leave, phone, picture, signIn, visit, watched } from './house.mjs'

let browser
before(async () => void (browser = await launch()))
after(() => browser.close())

/** A page of the console on which somebody works; `rung` counts the strokes of its bell. */
async function listeningDesk() {
  const context = await browser.newContext({ viewport: desktop, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  page.faults = []
  page.on('pageerror', (error) => page.faults.push(error.message))
  await page.addInitScript(() => {
    window.rung = 0
    const start = OscillatorNode.prototype.start
    OscillatorNode.prototype.start = function (...when) {
      window.rung++
      return start.apply(this, when)
    }
  })
  await page.goto(`${base}/console/deliveries`)
  await signIn(page)
  await page.getByTestId('sign-out').waitFor()
  return page
}

const rung = (page) => page.evaluate(() => window.rung)

test('an alarm rings on every page of the desk, and the counsellor talks with the person', { timeout: 300_000 }, async () => {
  const page = await listeningDesk()
  const worker = await visit(browser, '/', phone)
  const chat = h5(worker)
  await watched(page, 'crisis', async () => {
    await chat.greeted()
    const before = await rung(page)
    assert.match(await chat.say('我不想活了'), /12356/)

    await page.getByTestId('alarm-bar').waitFor()
    await eventually(async () => assert.ok((await rung(page)) > before, 'the bell did not ring'))
    await eventually(async () => assert.match(await page.title(), /^\(\d+\) /))
    await picture(page, 'crisis-alarm')
    await page.getByTestId('to-crisis').click()
    await page.getByTestId('crisis-row').first().waitFor()
    await picture(page, 'crisis-queue')

    await page.getByTestId('crisis-row').last().getByRole('link').click()
    await page.getByTestId('crisis-panel').waitFor()
    await page.getByTestId('write-why').waitFor()
    await page.getByTestId('action-contact').click()
    await page.getByTestId('confirm-ruling').click()
    await chat.notice('已经有值班老师接手了')
    await page.getByTestId('write-text').fill('我是林老师，我在。你现在在哪里？')
    await page.getByTestId('write-send').click()
    await worker.locator('[data-testid="message"]').filter({ hasText: '我是林老师' }).first().waitFor()

    const said = await chat.answers.count()
    await worker.getByTestId('chat-input').fill('我在家，电话13800138000')
    await worker.getByTestId('chat-send').click()
    await eventually(async () => assert.match(await page.getByTestId('crisis-notes').innerText(), /13800138000/))
    assert.equal(await chat.answers.count(), said)
    await picture(page, 'crisis-case')
  })
  await leave(worker, 'crisis-worker')
  await leave(page, 'crisis-taken-over')
})

test('a shift tells whether a call reaches whoever has it', { timeout: 180_000 }, async () => {
  const page = await listeningDesk()
  await watched(page, 'crisis-duty', async () => {
    await page.goto(`${base}/console/crisis`)
    await page.getByTestId('shift-form').waitFor()
    await page.getByTestId('not-called').waitFor()
    await page.getByTestId('shift-operator').selectOption({ index: 1 })
    const form = page.getByTestId('shift-form')
    await form.getByLabel('值班电话').fill('13912345678')
    await page.getByTestId('add-shift').click()
    const row = page.getByTestId('shift-row').first()
    await row.waitFor()
    assert.match(await row.innerText(), /系统叫不到/)
    assert.doesNotMatch(await row.innerText(), /13912345678/)
    await row.getByTestId('reveal-phone').click()
    await eventually(async () => assert.match(await row.innerText(), /13912345678/))
    await picture(page, 'crisis-duty')
    await row.getByRole('button', { name: '删除' }).click()
    await eventually(async () => assert.equal(await page.getByTestId('shift-row').count(), 0))
  })
  await leave(page, 'crisis-duty-removed')
})
