import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { desk, eventually, h5, launch, leave, phone, picture, visit, watched } from './house.mjs'

let browser
before(async () => void (browser = await launch()))
after(() => browser.close())

/** What can be operated but says no name, and what is too small for a thumb. Runs inside the page. */
function survey() {
  const visible = (el) => el.getClientRects().length > 0 && getComputedStyle(el).visibility !== 'hidden'
  const name = (el) =>
    el.getAttribute('aria-label') || el.labels?.[0]?.innerText || el.innerText || el.getAttribute('title') || el.placeholder || ''
  const operable = [...document.querySelectorAll('button, input, textarea, select, a[href], summary')].filter(visible)
  return {
    language: document.documentElement.lang,
    title: document.title,
    nameless: operable.filter((el) => !name(el).trim() && el.type !== 'hidden').map((el) => el.outerHTML.slice(0, 120)),
    small: operable
      .filter((el) => el.matches('button, textarea') && el.getBoundingClientRect().height < 43.5)
      .map((el) => `${Math.round(el.getBoundingClientRect().height)} ${el.outerHTML.slice(0, 100)}`),
    headings: document.querySelectorAll('h1').length,
  }
}

/** Words whose contrast to their ground is below 4.5 to 1. Runs inside the page. */
function faint() {
  const luminance = ([r, g, b]) => {
    const [R, G, B] = [r, g, b].map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * R + 0.7152 * G + 0.0722 * B
  }
  const parse = (color) => (color.match(/[\d.]+/g) ?? []).map(Number)
  const ground = (el) => {
    for (let at = el; at; at = at.parentElement) {
      const color = parse(getComputedStyle(at).backgroundColor)
      if (color.length === 3 || color[3] > 0.99) {
        return color
      }
    }
    return [255, 255, 255]
  }
  const faults = []
  for (const el of document.querySelectorAll('body *')) {
    const words = [...el.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())
    if (!words || !el.getClientRects().length || el.closest('svg, [disabled], .is-disabled, [aria-hidden="true"]')) {
      continue
    }
    const [a, b] = [luminance(parse(getComputedStyle(el).color)), luminance(ground(el))]
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    if (contrast < 4.5) {
      faults.push(`${contrast.toFixed(2)} ${el.textContent.trim().slice(0, 30)} <${el.className}>`)
    }
  }
  return faults
}

async function check(page, name) {
  const found = await page.evaluate(survey)
  assert.equal(found.language, 'zh-CN')
  assert.match(found.title, /工友/)
  assert.deepEqual(found.nameless, [], `${name}: everything operable has a name`)
  assert.equal(found.headings, 1, `${name}: one main heading`)
  assert.deepEqual(await page.evaluate(faint), [], `${name}: contrast`)
  return found
}

test('the chat page can be used by everybody', { timeout: 540_000 }, async () => {
  const page = await visit(browser, '/', phone)
  const chat = h5(page)
  await watched(page, 'a11y-h5', async () => {
    await chat.greeted()
    const log = page.getByRole('log', { name: '对话记录' })
    assert.equal(await log.getAttribute('aria-live'), 'polite')
    await page.getByLabel('消息内容').waitFor()
    await page.getByText('机器人').first().waitFor()
    assert.deepEqual((await check(page, 'h5')).small, [], 'targets are 44 px high')

    const before = await sizeOf(page)
    const large = page.getByRole('button', { name: /大字/ })
    await large.click()
    await eventually(async () => {
      assert.equal(await large.getAttribute('aria-pressed'), 'true')
      assert.ok((await sizeOf(page)) > before * 1.2)
    })
    await picture(page, 'h5-large-type')
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    assert.ok(wide <= phone.width, `large type fits: ${wide}`)
    await large.click()

    await page.getByTestId('privacy').click()
    await page.getByRole('dialog', { name: '我们怎样对待您的信息' }).waitFor()
    await picture(page, 'h5-privacy')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })
  await leave(page, 'a11y-h5')
})

test('the chat page works by keyboard alone, and without motion', { timeout: 540_000 }, async () => {
  const page = await visit(browser, '/', { width: 800, height: 700 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const chat = h5(page)
  await watched(page, 'keyboard-h5', async () => {
    await chat.greeted()
    await page.getByTestId('large-type').focus()
    const order = []
    for (let i = 0; i < 40 && order[order.length - 1] !== 'chat-input'; i++) {
      await page.keyboard.press('Tab')
      order.push(await page.evaluate(() => document.activeElement.dataset.testid ?? document.activeElement.getAttribute('role')))
    }
    assert.equal(order[0], 'log')
    assert.equal(order[order.length - 1], 'chat-input')
    await page.keyboard.type('你能办什么')
    await page.keyboard.press('Enter')
    await page.locator('[data-author="person"]').filter({ hasText: '你能办什么' }).waitFor()
    await page.locator('[data-author="bot"]').nth(1).waitFor()
  })
  await leave(page, 'keyboard-h5')
})

test('a message written without a network is sent once when the network is back', { timeout: 540_000 }, async () => {
  const page = await visit(browser, '/', phone)
  const chat = h5(page)
  await watched(page, 'offline', async () => {
    await chat.greeted()
    await page.context().setOffline(true)
    await page.getByTestId('connection').waitFor()
    await page.getByTestId('chat-input').fill('断网时说的话')
    await page.getByTestId('chat-send').click()
    await picture(page, 'h5-offline')
    await page.context().setOffline(false)
    await page.locator('[data-author="bot"]').nth(1).waitFor()
    await page.reload()
    await page.locator('[data-author="bot"]').nth(1).waitFor()
    assert.equal(await page.locator('[data-author="person"]').filter({ hasText: '断网时说的话' }).count(), 1)
  })
  await leave(page, 'h5-online-again')
})

test('the console can be used by everybody', { timeout: 540_000 }, async () => {
  const signedOut = await visit(browser, '/console/', phone)
  await signedOut.getByLabel('用户名').waitFor()
  await signedOut.getByLabel('密码', { exact: true }).waitFor()
  await check(signedOut, 'sign-in')
  await leave(signedOut, 'sign-in')

  const page = await desk(browser, '/')
  await watched(page, 'a11y-console', async () => {
    await page.getByTestId('figure-today').waitFor()
    await check(page, 'workbench')
    await page.goto(page.url().replace(/\/console.*/, '/console/cases'))
    await page.getByRole('search').waitFor()
    await check(page, 'cases')
  })
  await leave(page, 'a11y-console')
})

async function sizeOf(page) {
  return page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('[data-testid="message"] .text')).fontSize))
}
