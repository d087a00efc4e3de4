import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { base, eventually, h5, launch, leave, phone, picture, somebody, visit, watched, weChat } from './house.mjs'

let browser
before(async () => void (browser = await launch()))
after(() => browser.close())

/** The code that the simulator shows as the newest for that phone. */
async function newestCode(page, mobile, known) {
  const messages = page.locator(`[data-testid="sms"][data-mobile="${mobile}"]`)
  let code
  await eventually(async () => {
    code = /验证码 (\d{6})/.exec(await messages.first().innerText())?.[1]
    assert.ok(code && code !== known, 'the code is shown')
  })
  return code
}

test('a form begun in WeChat goes on in the app once both have proved one phone', { timeout: 540_000 }, async () => {
  const person = somebody('陈静')
  const simulator = await visit(browser, '/simulator', { width: 1440, height: 980 })
  const wechat = weChat(simulator)
  let first

  await watched(simulator, 'bind-wechat', async () => {
    await simulator.getByTestId('wx-new').click()
    assert.match(await wechat.say('绑定手机号'), /请发来您的手机号/)
    assert.match(await wechat.say(person.mobile), /验证码已发到/)
    first = await newestCode(simulator, person.mobile)
    await picture(simulator, 'simulator-sms')
    assert.match(await wechat.say(first), /已绑定/)
    assert.match(await wechat.say('我想加入工会'), /姓名/)
    assert.match(await wechat.say(`我叫${person.name}`), /手机/)
  })

  const page = await visit(browser, '/', phone)
  const chat = h5(page)
  await watched(page, 'bind-app', async () => {
    await chat.greeted()
    assert.match(await chat.say('绑定手机号'), /请发来您的手机号/)
    assert.match(await chat.say(person.mobile), /验证码已发到/)
    const code = await newestCode(simulator, person.mobile, first)
    assert.match(await chat.say(code), /没填完的“.*入会.*”，要接着填吗/)
    await picture(page, 'h5-offered')
    const goesOn = await chat.choose('接着填')
    assert.match(goesOn, /填过的都在/)
    assert.match(goesOn, /手机/)
  })
  await leave(page, 'h5-goes-on')

  await watched(simulator, 'bind-told', async () => {
    assert.match(await wechat.say('你好'), /您已经在App接着办了/)
  })
  await leave(simulator, 'simulator-goes-on-elsewhere')
})

test('the page opened inside WeChat knows the follower, on whatever device', { timeout: 540_000 }, async () => {
  const openid = 'oSignIn' + Date.now()
  const words = '工会在哪里办公'

  /** Opens the page as WeChat does for that person, in a browser that has seen nobody or somebody else. */
  async function opened() {
    const page = await visit(browser, '/', phone)
    await h5(page).greeted()
    const visitor = await page.evaluate(() => localStorage.getItem('gongyou.visit'))
    await page.context().addCookies([{ name: 'simulator_openid', value: openid, url: base.replace('localhost', '127.0.0.1') }])
    await page.goto(`${base}/channels/wechat/demo/sign-in?back=/`)
    await h5(page).greeted()
    await eventually(async () => assert.equal(new URL(page.url()).search, ''))
    await eventually(async () => assert.notEqual(await page.evaluate(() => localStorage.getItem('gongyou.visit')), visitor))
    return page
  }

  const first = await opened()
  await watched(first, 'wechat-sign-in', () => h5(first).say(words))
  await leave(first, 'wechat-signed-in')
  const second = await opened()
  await watched(second, 'wechat-sign-in-again', () => h5(second).messages.filter({ hasText: words }).first().waitFor())
  await leave(second, 'wechat-signed-in-again')
})
