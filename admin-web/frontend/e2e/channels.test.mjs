import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { base, desk, eventually, launch, leave, picture, platform, receiptNo, somebody, visit, watched, weChat, wordsOf } from './house.mjs'

let browser
before(async () => void (browser = await launch()))
after(() => browser.close())

const openid = () => 'oBrowserTest' + Math.random().toString(36).slice(2, 18)

/** Chooses in one of the console's drop-down lists; opens it anew if the page, still drawing, has closed it. */
async function choose(page, list, label) {
  const box = list.getByRole('combobox')
  await eventually(async () => {
    if ((await box.getAttribute('aria-expanded')) !== 'true') {
      await list.click()
    }
    const options = page.locator(`#${await box.getAttribute('aria-controls')}`)
    await options.getByRole('option', { name: label }).first().click({ timeout: 3000 })
  })
}

const confirm = (page) => page.locator('.el-message-box').getByRole('button').last().click()

test('an account is examined, and its menu is made, published and used', { timeout: 540_000 }, async () => {
  const page = await desk(browser, '/channels')
  await watched(page, 'channels', async () => {
    const account = page.getByTestId('channel-account').filter({ hasText: 'wechat/demo' }).first()
    await account.getByTestId('examine').click()
    await eventually(async () => assert.match(await account.getByTestId('findings').innerText(), /客服消息额度/))
    await picture(page, 'desk-channels')
    await account.getByTestId('wechat-settings').click()

    await page.getByTestId('add-top').click()
    await page.getByTestId('entry-name').fill('我要入会')
    await choose(page, page.getByTestId('entry-action'), '办理一项服务')
    await page.getByTestId('save-menu').click()
    await eventually(async () => assert.match(await page.getByTestId('menu-faults').innerText(), /没有选服务/))
    await picture(page, 'desk-menu-faults')
    await choose(page, page.getByTestId('entry-service'), '入会申请')
    await page.getByTestId('add-top').click()
    await page.getByTestId('entry-name').last().fill('找帮助')
    await page.getByTestId('add-sub').last().click()
    await page.getByTestId('entry-name').last().fill('转人工')
    await choose(page, page.getByTestId('entry-action').last(), '转人工')
    await page.getByTestId('save-menu').click()
    await eventually(async () => assert.match(await page.getByTestId('menu-state').innerText(), /还没有发布/))
    await page.getByTestId('publish-menu').click()
    await confirm(page)
    await eventually(async () => assert.match(await page.getByTestId('menu-state').innerText(), /已发布/))
    await page.getByTestId('see-live').click()
    await eventually(async () => assert.match(await page.getByTestId('live-menu').innerText(), /我要入会：.*入/))
    await picture(page, 'desk-menu')
  })
  await leave(page, 'desk-menu-published')

  const simulator = await visit(browser, '/simulator', { width: 1440, height: 860 })
  await watched(simulator, 'wechat-menu', async () => {
    await simulator.getByTestId('wx-new').click()
    await simulator.getByRole('button', { name: '我要入会' }).click()
    await eventually(async () => assert.match(await weChat(simulator).answers.last().innerText(), /姓名/))
    await picture(simulator, 'simulator-menu')
  })
  await leave(simulator, 'simulator-menu-used')
})

test('a code for a service is made, and who scans it comes there', { timeout: 540_000 }, async () => {
  const page = await desk(browser, '/channels/wechat/demo')
  await watched(page, 'codes', async () => {
    await page.getByRole('tab', { name: '二维码' }).click()
    await choose(page, page.getByTestId('code-service'), '入会申请')
    await page.getByTestId('code-place').fill('鼓楼区服务大厅')
    await page.getByTestId('make-code').click()
    const row = page.getByTestId('code-row').filter({ hasText: '鼓楼区服务大厅' })
    await row.waitFor()
    await eventually(async () => assert.equal(await row.locator('img').evaluate((img) => img.naturalWidth), 860))
    const [download] = await Promise.all([page.waitForEvent('download'), row.getByTestId('download-code').click()])
    assert.equal(download.suggestedFilename(), '鼓楼区服务大厅.png')
    await picture(page, 'desk-codes')
    const codes = await page.evaluate(() => fetch('/api/channels/wechat/demo/codes').then((answer) => answer.json()))
    const scanned = await platform('followers', { openid: openid(), action: 'follow', scene: codes[0].scene })
    assert.match(scanned.push.reply.text, /姓名/)
  })
  await leave(page, 'desk-codes-made')
})

test('a template is chosen for news that may not be sent otherwise', { timeout: 540_000 }, async () => {
  const page = await desk(browser, '/channels/wechat/demo')
  await watched(page, 'notices', async () => {
    await page.getByRole('tab', { name: '模板通知' }).click()
    await page.getByTestId('read-templates').click()
    const form = page.getByTestId('notice-CASE')
    await choose(page, form.getByTestId('template'), '办理进度通知')
    await eventually(async () => assert.equal(await form.getByTestId('words-phrase3').inputValue(), '{进度}'))
    await form.getByTestId('save-notice').click()
    await confirm(page)
    await eventually(async () => assert.match(await form.locator('h2').innerText(), /启用/))
    await picture(page, 'desk-notices')
  })
  await leave(page, 'desk-notices-chosen')
})

test('a message that does not arrive is sent again or given up with a reason', { timeout: 540_000 }, async () => {
  const page = await visit(browser, '/simulator', { width: 1440, height: 860 })
  const wechat = weChat(page)
  let answer
  await watched(page, 'wechat-blocked', async () => {
    await page.getByTestId('wx-new').click()
    for (const words of wordsOf(somebody('周敏'))) {
      answer = await wechat.say(words)
    }
  })
  const no = receiptNo.exec(answer)?.[0] ?? assert.fail(answer)
  const person = await page.evaluate(() => localStorage.getItem('gongyou.simulator.openid'))
  await leave(page, 'wechat-blocked')
  await platform('followers', { openid: person, action: 'block' })

  const operator = await desk(browser, `/cases?q=${no}`)
  await watched(operator, 'deliveries', async () => {
    await operator.locator(`[data-receipt="${no}"]`).getByRole('link').click()
    await operator.getByTestId('action-approve').click()
    await operator.getByTestId('confirm-ruling').click()
    await eventually(async () => assert.match(await operator.getByTestId('notice').last().innerText(), /失败/))
    await operator.goto(`${base}/console/deliveries`)
    const row = operator.getByTestId('delivery-row').filter({ hasText: '拒收' }).first()
    await row.waitFor()
    await picture(operator, 'desk-deliveries')
    await Promise.all([
      operator.waitForResponse((answer) => /\/resend$/.test(answer.url())),
      row.getByTestId('resend').click(),
    ])
    const discard = operator.getByTestId('delivery-row').filter({ hasText: '拒收' }).first().getByTestId('discard')
    await eventually(async () => {
      await operator.reload()
      await discard.waitFor({ timeout: 2000 })
    })
    await discard.click()
    await operator.locator('.el-message-box input').fill('已打电话告诉本人')
    await confirm(operator)
    await operator.getByText('已放弃', { exact: true }).first().click()
    await operator.getByTestId('delivery-row').filter({ hasText: '已打电话告诉本人' }).first().waitFor()
  })
  await leave(operator, 'desk-deliveries-done')
})
