import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { desk, eventually, launch, leave, picture, platform, watched } from './house.mjs'

let browser
before(async () => void (browser = await launch()))
after(() => browser.close())

test('a broadcast is counted, written, begun, and comes to everybody once', { timeout: 540_000 }, async () => {
  const words = `周六免费体检 ${Date.now()}`
  const people = [1, 2, 3].map((n) => `oBroadcast${Date.now()}x${n}`)
  for (const openid of people) {
    await platform('say', { openid, type: 'text', text: '你好' })
  }
  await platform('followers', { openid: people[2], action: 'unfollow' })

  const page = await desk(browser, '/broadcasts')
  await watched(page, 'broadcasts', async () => {
    await page.getByTestId('broadcast-title').fill('免费体检')
    await page.getByTestId('broadcast-text').fill(words)
    await page.getByTestId('broadcast-accounts').click()
    await page.getByRole('option', { name: 'wechat/demo）' }).filter({ visible: true }).first().click()
    await page.keyboard.press('Escape')
    await page.getByTestId('count-broadcast').click()
    await eventually(async () => assert.match(await page.getByTestId('broadcast-preview').innerText(), /能收到：[\s\S]*已取消关注：[\s\S]*今天还能发/))
    await picture(page, 'desk-broadcast-preview')
    await page.getByTestId('save-broadcast').click()
    const row = page.getByTestId('broadcast-row').filter({ hasText: words })
    await row.waitFor()
    await row.getByTestId('start-broadcast').click()
    await page.locator('.el-message-box').getByRole('button').last().click()
    await eventually(async () => assert.match(await row.getByTestId('broadcast-state').innerText(), /发完了/))
    await picture(page, 'desk-broadcast-done')
  })
  await leave(page, 'desk-broadcast')

  const got = async (openid) => (await platform(`outbox?openid=${openid}`)).filter((one) => one.text.includes(words)).length
  await eventually(async () => assert.deepEqual([await got(people[0]), await got(people[1]), await got(people[2])], [1, 1, 0]))
})
