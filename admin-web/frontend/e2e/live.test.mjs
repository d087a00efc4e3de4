import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import { base, eventually, h5, launch, leave, phone, picture, visit, watched } from './house.mjs'

const allowedPort = Number(process.env.HOST_PAGE_PORT ?? 0)

let browser
before(async () => void (browser = await launch()))
after(() => browser.close())

/** How the page listens, as the browser's network sees it. */
function listening(page) {
  const seen = { sockets: [], streams: 0, polls: 0, answered: 0 }
  page.on('websocket', (socket) => seen.sockets.push(socket))
  page.on('response', (response) => void (seen.answered += /\/events$|wait=25/.test(response.url()) ? 1 : 0))
  page.on('request', (request) => {
    seen.streams += /\/events$/.test(request.url()) ? 1 : 0
    seen.polls += /wait=25/.test(request.url()) ? 1 : 0
  })
  return seen
}

const mine = (page, words) => page.locator('[data-author="person"]').filter({ hasText: words })

/** What the server keeps of this visitor's conversation. */
async function transcript(page) {
  return page.evaluate(async () => {
    const { token } = JSON.parse(localStorage.getItem('gongyou.visit'))
    const answer = await fetch('/channels/app/h5/messages?after=0', { headers: { Authorization: `Bearer ${token}` } })
    return (await answer.json()).messages
  })
}

async function write(page, words) {
  await page.getByTestId('chat-input').fill(words)
  await page.getByTestId('chat-send').click()
}

test('what is written while the network is away, and over a reload, is sent once and answered once', { timeout: 540_000 }, async () => {
  const page = await visit(browser, '/', phone)
  const seen = listening(page)
  const chat = h5(page)
  await watched(page, 'live-offline', async () => {
    await chat.greeted()
    await chat.say('你能办什么')
    const before = await chat.answers.count()

    const network = await page.context().newCDPSession(page)
    const offline = (offline) =>
      network.send('Network.emulateNetworkConditions', { offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 })
    await network.send('Network.enable')
    await offline(true)
    await page.getByTestId('connection').waitFor()
    await write(page, '断网时的第一句')
    await write(page, '断网时的第二句')
    await mine(page, '断网时的第二句').waitFor()
    await picture(page, 'live-offline')
    await offline(false)

    await eventually(async () => assert.equal(await chat.answers.count(), before + 2))
    await eventually(async () => assert.equal(await page.getByTestId('connection').count(), 0))

    // Written, not sent, and the page is gone: the next visit sends it.
    await page.route('**/channels/app/h5/messages', (route) => route.abort())
    await write(page, '还没发出去就关掉了')
    await mine(page, '还没发出去就关掉了').waitFor()
    await page.unroute('**/channels/app/h5/messages')
    await page.reload()
    await eventually(async () => assert.equal(await chat.answers.count(), before + 3))

    const lines = await transcript(page)
    const said = lines.filter((line) => line.author === 'person').map((line) => line.text)
    assert.deepEqual(said, ['你能办什么', '断网时的第一句', '断网时的第二句', '还没发出去就关掉了'])
    assert.equal(lines.filter((line) => line.author !== 'person').length, before + 3)
    for (const words of said) {
      assert.equal(await mine(page, words).count(), 1, words)
    }
  })
  assert.ok(seen.sockets.length >= 2, 'it listens over sockets')
  assert.equal(seen.answered, 0, 'and over nothing else')
  await leave(page, 'live-online-again')
})

test('the page listens by stream where sockets do not get through, and by asking where streams do not either', { timeout: 540_000 }, async () => {
  for (const blocked of [['socket'], ['socket', 'events']]) {
    const page = await visit(browser, '/robots.txt', phone)
    for (const way of blocked) {
      if (way === 'socket') {
        await page.routeWebSocket(/\/socket$/, (socket) => socket.close({ code: 1011 }))
      } else {
        await page.route('**/events', (route) => route.fulfill({ status: 403, body: '' }))
      }
    }
    const seen = listening(page)
    const chat = h5(page)
    await watched(page, `live-without-${blocked.join('-')}`, async () => {
      await page.goto(base)
      await chat.greeted()
      await chat.say('你能办什么')
      assert.ok(blocked.length === 1 ? seen.streams > 0 && seen.polls === 0 : seen.polls > 0)
    })
    await leave(page, `live-without-${blocked.join('-')}`)
  }
})

test('two windows of one person show the same', { timeout: 540_000 }, async () => {
  const page = await visit(browser, '/', phone)
  const chat = h5(page)
  await watched(page, 'live-two-windows', async () => {
    await chat.greeted()
    const other = await page.context().newPage()
    await other.goto(base)
    await h5(other).greeted()
    await chat.say('第一个窗口里说的')
    await mine(other, '第一个窗口里说的').waitFor()
    assert.equal(await mine(other, '第一个窗口里说的').count(), 1)
    await other.close()
  })
  await leave(page, 'live-two-windows')
})

test('the chat opens on the page of another site, and only where the site is named', { timeout: 540_000 }, async () => {
  assert.ok(allowedPort > 0, 'HOST_PAGE_PORT names the site that the server knows')
  const hosts = [await hostPage(allowedPort), await hostPage(0)]
  const page = await visit(browser, '/', { width: 900, height: 800 })
  try {
    await watched(page, 'widget', async () => {
      await page.goto(hosts[0].url)
      const button = page.getByRole('button', { name: '问问工会' })
      await button.waitFor()
      assert.equal(await button.getAttribute('aria-expanded'), 'false')
      await picture(page, 'widget-closed')
      await button.focus()
      await page.keyboard.press('Enter')
      assert.equal(await button.getAttribute('aria-expanded'), 'true')
      const window = page.getByRole('dialog', { name: '工会智能助手对话窗口' })
      await window.waitFor()
      const frame = window.locator('iframe').contentFrame()
      await frame.locator('[data-author="bot"]').first().waitFor()
      await frame.getByTestId('chat-input').fill('我想加入工会')
      await frame.getByTestId('chat-send').click()
      await frame.locator('[data-author="bot"]').filter({ hasText: '姓名' }).first().waitFor()
      await picture(page, 'widget-open')
      await frame.getByTestId('chat-input').press('Escape')
      await window.waitFor({ state: 'hidden' })
      assert.equal(await button.getAttribute('aria-expanded'), 'false')
      await page.reload()
      await page.getByRole('button', { name: '问问工会' }).click()
      await frame.locator('[data-author="person"]').filter({ hasText: '我想加入工会' }).waitFor()

      // A page that is not named may show its button, but neither the chat nor what is said in it.
      const refused = []
      page.on('console', (message) => refused.push(message.text()))
      await page.goto(hosts[1].url)
      await page.getByRole('button', { name: '问问工会' }).click()
      await eventually(async () => assert.ok(refused.some((words) => /frame-ancestors/.test(words)), 'the browser refuses the frame'))
      const answer = await page.evaluate(async (address) => {
        try {
          return (await fetch(`${address}/channels/app/h5/sessions`, { method: 'POST' })).status
        } catch {
          return 'refused'
        }
      }, base)
      assert.equal(answer, 'refused')
    })
  } finally {
    await Promise.all(hosts.map((host) => host.close()))
  }
  page.faults.length = 0 // the refusal is what was wanted
  await leave(page, 'widget-refused')
})

/** A page of a site that is not ours, with a policy of its own and one script tag. */
async function hostPage(port) {
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Content-Security-Policy', `default-src 'self'; script-src ${base}; frame-src ${base}; connect-src ${base}`)
    response.end(`<!doctype html><html lang="zh-CN"><title>某某集团</title><h1>某某集团职工之家</h1>
      <script src="${base}/widget.js" data-account="h5" data-label="问问工会" defer></script></html>`)
  })
  await new Promise((resolve) => server.listen(port, resolve))
  return {
    url: `http://localhost:${server.address().port}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
