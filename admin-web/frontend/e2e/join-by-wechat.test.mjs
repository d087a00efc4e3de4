import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { desk, eventually, launch, leave, picture, receiptNo, somebody, visit, watched, weChat, wordsOf } from './house.mjs'

let browser
before(async () => void (browser = await launch()))
after(() => browser.close())

test('a worker joins in WeChat and hears of the approval by a customer-service message', { timeout: 540_000 }, async () => {
  const person = somebody('刘洋')
  const page = await visit(browser, '/simulator', { width: 1440, height: 860 })
  const wechat = weChat(page)
  let no

  await watched(page, 'wechat-join', async () => {
    await page.getByTestId('wx-new').click()
    await page.getByTestId('wx-subscribe').click()
    await wechat.answers.first().waitFor()
    let answer
    for (const words of wordsOf(person)) {
      answer = await wechat.say(words)
    }
    no = receiptNo.exec(answer)?.[0]
    assert.ok(no, `the receipt number is told: ${answer}`)
    assert.match(await page.getByTestId('wx-push').first().getAttribute('data-outcome'), /replied|success|empty/)
    await page.frameLocator('[data-testid="app-frame"]').getByTestId('identity').waitFor()
    await picture(page, 'simulator')
  })

  const operator = await desk(browser, `/cases?q=${no}`)
  await watched(operator, 'desk-approve-wechat', async () => {
    await operator.locator(`[data-receipt="${no}"]`).getByRole('link').click()
    await operator.getByTestId('action-approve').click()
    await operator.getByTestId('confirm-ruling').click()
    await eventually(async () => assert.match(await operator.getByTestId('case-status').innerText(), /已通过/))
    await eventually(async () => assert.match(await operator.getByTestId('notice').last().innerText(), /已发出/))
  })
  await leave(operator, 'desk-approved-wechat')

  await watched(page, 'wechat-notice', async () => {
    const notice = page.locator('[data-testid="wx-message"][data-via="custom"]').filter({ hasText: /会员号/ })
    await notice.first().waitFor()
    assert.match(await notice.first().innerText(), /\d{13}[\s\S]*\/cards\//)
  })
  await leave(page, 'simulator-approved')
})
