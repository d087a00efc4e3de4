import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { desk, eventually, h5, launch, leave, phone, picture, visit, watched } from './house.mjs'

let browser
before(async () => void (browser = await launch()))
after(() => browser.close())

test('an activity is published at the desk and a worker registers for it by chat', { timeout: 540_000 }, async () => {
  const title = `羽毛球赛${Date.now() % 100000}`
  const page = await desk(browser, '/offers')
  await watched(page, 'publish-offer', async () => {
    await page.getByTestId('publish-offer').click()
    await page.getByTestId('offer-title').fill(title)
    await page.getByTestId('offer-place').fill('市工人文化宫')
    await picture(page, 'offer-form')
    await page.getByTestId('save-offer').click()
    await page.getByTestId('offer-row').filter({ hasText: title }).waitFor()
  })
  const visitor = await visit(browser, '/', phone)
  await watched(visitor, 'register', async () => {
    const chat = h5(visitor)
    await chat.greeted()
    await chat.say('活动报名')
    await chat.say(title)
    await chat.say('我叫赵敏，手机13900003001')
    assert.match(await chat.say('提交'), /已为您报上/)
  })
  await leave(visitor, 'registered')
  await watched(page, 'participants', async () => {
    await page.reload()
    const row = page.getByTestId('offer-row').filter({ hasText: title })
    await eventually(async () => assert.match(await row.innerText(), /1 \/ 30/))
    await row.getByRole('button', { name: '名单' }).click()
    await page.getByText('13900003001').waitFor()
  })
  await leave(page, 'offer-participants')
})

test('times are opened for a lawyer, and the other pages open too', { timeout: 540_000 }, async () => {
  const page = await desk(browser, '/duty-times')
  await watched(page, 'duty-times', async () => {
    await page.getByTestId('open-times').click()
    await page.getByTestId('opening-host').fill(`王律师${Date.now() % 100000}`)
    await page.getByTestId('opening-place').fill('职工服务中心 2 楼')
    await page.getByTestId('save-opening').click()
    await eventually(async () => assert.ok((await page.getByTestId('duty-time-row').count()) >= 3))
    await picture(page, 'duty-times')
    await page.getByRole('link', { name: '问卷与订阅' }).first().click()
    await page.getByText('招聘信息').waitFor()
    await picture(page, 'surveys')
    await page.getByRole('link', { name: '工会干部' }).first().click()
    await page.getByTestId('make-code').waitFor()
  })
  await leave(page, 'officers')
})
