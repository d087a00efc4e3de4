// What every browser test needs: the browser, the addresses, pictures of what went wrong, and the ways people go.
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

export const base = process.env.BASE_URL ?? 'http://localhost:8080'
export const password = process.env.GONGYOU_ADMIN_PASSWORD ?? ''
export const phone = { width: 390, height: 844 }
export const desktop = { width: 1280, height: 800 }
export const receiptNo = /\d{6}-\d{6}-[A-Z]{2}-\d{5}/

const screenshots = process.env.SCREENSHOTS ?? join(dirname(fileURLToPath(import.meta.url)), '../../target/screenshots')
// Only what is broken takes so long, also on a machine that has much else to do.
const patience = 90_000

export function launch() {
  return chromium.launch({
    executablePath: process.env.GONGYOU_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
    ],
  })
}

/** A new visitor with a window of his own; faults of the page fail the test that opened it. */
export async function visit(browser, path, viewport) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', hasTouch: viewport === phone })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  page.faults = []
  page.on('pageerror', (error) => page.faults.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy|\[Vue warn\]/.test(message.text())) {
      page.faults.push(message.text())
    }
  })
  await page.goto(base + path)
  return page
}

/** Takes a picture for people to look at, then closes the visitor's window. */
export async function leave(page, name) {
  await picture(page, name)
  assert.deepEqual(page.faults, [], `${name}: the page reported faults`)
  await page.context().close()
}

export async function picture(page, name) {
  mkdirSync(screenshots, { recursive: true })
  await page.screenshot({ path: join(screenshots, `${name}.png`) })
}

/** Runs a test's steps, and takes a picture where they end early. */
export async function watched(page, name, steps) {
  try {
    await steps()
  } catch (error) {
    await picture(page, `FAILED-${name}`).catch(() => {})
    throw error
  }
}

export async function signIn(page, secret = password) {
  await page.getByTestId('username').fill('admin')
  await page.getByTestId('password').fill(secret)
  await page.getByTestId('sign-in').click()
}

/** Signs in on a page of the console and waits until that page is shown. */
export async function desk(browser, path, viewport = desktop) {
  const page = await visit(browser, `/console${path}`, viewport)
  await signIn(page)
  await page.getByTestId('sign-out').waitFor()
  return page
}

/** Chooses a union by its name; opens the list anew if the page, still drawing, has closed it or missed what was typed. */
export async function pickUnion(page, name) {
  const box = page.getByTestId('union-picker').getByRole('combobox')
  await eventually(async () => {
    if ((await box.getAttribute('aria-expanded')) !== 'true') {
      await page.getByTestId('union-picker').click()
    }
    await box.fill(name, { timeout: 3000 })
    await page.getByRole('option', { name }).first().click({ timeout: 5000 })
  })
}

/** The chat page as a person uses it. Each step waits for the answer and returns its words. */
export function h5(page) {
  const messages = page.getByTestId('message')
  const answers = page.locator('[data-testid="message"]:not([data-author="person"])')

  async function answerTo(act) {
    const before = await answers.count()
    await act()
    await eventually(async () => assert.ok((await answers.count()) > before, 'no answer came'))
    return (await answers.last().innerText()).trim()
  }

  return {
    messages,
    answers,
    greeted: () => answers.first().waitFor(),
    say: (words) =>
      answerTo(async () => {
        await page.getByTestId('chat-input').fill(words)
        await page.getByTestId('chat-send').click()
      }),
    choose: (label) => answerTo(() => page.getByTestId('choice').filter({ hasText: label }).first().click()),
    notice: async (words) => {
      const notice = page.locator('[data-testid="message"][data-author="notice"]').filter({ hasText: words })
      await notice.first().waitFor()
      return notice.first()
    },
  }
}

/** The simulator's WeChat phone. */
export function weChat(page) {
  const answers = page.locator('[data-testid="wx-message"][data-from="account"]')
  return {
    answers,
    say: async (words) => {
      const before = await answers.count()
      await page.getByTestId('wx-input').fill(words)
      await page.getByTestId('wx-send').click()
      await eventually(async () => assert.ok((await answers.count()) > before, `no answer to ${words}`))
      return (await answers.last().innerText()).trim()
    },
  }
}

/** Says these lines over the app channel itself, for tests that are about what comes after; returns the last answer. */
export async function talkQuietly(lines, key) {
  const channel = `${base}/channels/app/h5`
  const call = async (path, body, token) => {
    const response = await fetch(`${channel}/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
      body: body ? JSON.stringify(body) : undefined,
    })
    assert.ok(response.ok, `${path}: ${response.status}`)
    return response.json()
  }
  const { token } = await call('sessions', {})
  let seq = 0
  let answer = ''
  for (const text of lines) {
    await call('messages', { client_msg_id: `${key}-${seq}`, content: { type: 'text', text } }, token)
    await eventually(async () => {
      const { messages } = await call(`messages?after=${seq}&wait=5`, null, token)
      const reply = messages.find((entry) => entry.author === 'bot')
      assert.ok(reply, `no answer to ${text}`)
      seq = messages[messages.length - 1].seq
      answer = reply.text
    })
  }
  return answer
}

/** Joins the union in that way; returns the receipt number. */
export async function joinQuietly(person) {
  const answer = await talkQuietly(wordsOf(person), person.mobile)
  return receiptNo.exec(answer)?.[0] ?? assert.fail(`no receipt in: ${answer}`)
}

/** The enrolment form in words, one answer at a time. */
export function wordsOf(person) {
  return [
    '我想加入工会', `我叫${person.name}，手机${person.mobile}`, '在单位上班', person.employer, person.region, '同意', person.idCard, '提交',
  ]
}

let people = 0

/** Somebody who has not been here before. */
export function somebody(name) {
  people += 1
  const serial = String(Date.now() % 1_000_000).padStart(6, '0') + process.pid
  const digits = [...serial].reverse().join('')
  return {
    name,
    mobile: `139${digits.padEnd(8, '0').slice(0, 7)}${people % 10}`,
    employer: '南京恒达电子有限公司',
    region: '南京市鼓楼区',
    idCard: idCard(`3201061990${monthAndDay(Number(digits.slice(0, 4)))}${String((Number(digits.slice(0, 6)) + people * 13) % 1000).padStart(3, '0')}`),
  }
}

function monthAndDay(seed) {
  return `${String((seed % 12) + 1).padStart(2, '0')}${String((seed % 28) + 1).padStart(2, '0')}`
}

/** Adds the check digit of a Chinese ID number. */
function idCard(seventeen) {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(seventeen[i]), 0)
  return seventeen + '10X98765432'[sum % 11]
}

/** Does something at the loopback platform in somebody's place. */
export async function platform(path, body) {
  const response = await fetch(`${base}/simulator/wechat/demo/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'Content-Type': 'application/json' },
    body: body ? JSON.stringify(body) : undefined,
  })
  assert.ok(response.ok, `${path}: ${response.status}`)
  return response.json()
}

/** Repeats a check until it holds, as long as a patient person would wait. */
export async function eventually(check) {
  const end = Date.now() + patience
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (Date.now() > end) {
        throw error
      }
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}
