import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { desk, eventually, joinQuietly, launch, leave, phone, picture, signIn, somebody, visit, watched } from './house.mjs'

let browser
before(async () => void (browser = await launch()))
after(() => browser.close())

test('a wrong password is refused, and the right one leads to the page asked for', { timeout: 540_000 }, async () => {
  const page = await visit(browser, '/console/cases?status=approved', phone)
  await watched(page, 'sign-in', async () => {
    await signIn(page, 'certainly-wrong')
    await page.getByTestId('sign-in-fault').waitFor()
    await picture(page, 'sign-in-refused')
    await eventually(async () => assert.equal(await page.getByTestId('password').inputValue(), ''))
    await signIn(page)
    await page.waitForURL('**/console/cases?status=approved')
  })
  await leave(page, 'signed-in')
})

test('a case is approved on a phone', { timeout: 540_000 }, async () => {
  const no = await joinQuietly(somebody('陈静'))
  const page = await desk(browser, '/', phone)
  await watched(page, 'phone-approve', async () => {
    await picture(page, 'phone-workbench')
    await page.getByTestId('open-menu').click()
    await page.getByRole('link', { name: '工单', exact: true }).last().click()
    await page.locator(`[data-receipt="${no}"]`).waitFor()
    await noSideways(page)
    await picture(page, 'phone-list')
    await page.locator(`[data-receipt="${no}"]`).click()
    await page.getByTestId('action-approve').waitFor()
    await noSideways(page)
    await picture(page, 'phone-case')
    await page.getByTestId('action-approve').click()
    await page.getByTestId('confirm-ruling').click()
    await eventually(async () => assert.match(await page.getByTestId('case-status').innerText(), /已通过/))
    await page.getByTestId('action-approve').waitFor({ state: 'detached' })
  })
  await leave(page, 'phone-approved')
})

test('new cases appear by themselves, and the list is worked by keyboard', { timeout: 540_000 }, async () => {
  const page = await desk(browser, '/cases')
  await watched(page, 'live-list', async () => {
    const no = await joinQuietly(somebody('赵敏'))
    await page.locator(`[data-receipt="${no}"]`).waitFor()
    await page.keyboard.press('j')
    await eventually(async () => assert.equal(await page.locator('[data-testid="case-row"][aria-selected="true"]').count(), 1))
    await page.keyboard.press('Enter')
    await page.getByTestId('receipt-no').waitFor()
    await page.keyboard.press('u')
    await page.getByTestId('cases').waitFor()
  })
  await leave(page, 'live-list')
})

test('whoever decides second is shown what the first decided', { timeout: 540_000 }, async () => {
  const no = await joinQuietly(somebody('孙丽'))
  const page = await desk(browser, `/cases?q=${no}`)
  await watched(page, 'stale', async () => {
    await page.locator(`[data-receipt="${no}"]`).getByRole('link').click()
    await page.getByTestId('action-approve').click()
    await page.getByTestId('confirm-ruling').waitFor()
    // Somebody else rejects the case while the dialog is open.
    await page.evaluate(async () => {
      const id = location.pathname.split('/').pop()
      const one = await (await fetch(`/api/cases/${id}`)).json()
      const token = /XSRF-TOKEN=([^;]*)/.exec(document.cookie)[1]
      await fetch(`/api/cases/${id}/rulings`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
        body: JSON.stringify({ action: 'reject', reason: '重复申请', version: one.version }),
      })
    })
    await page.getByTestId('confirm-ruling').click()
    await page.getByTestId('stale').waitFor()
    await eventually(async () => assert.match(await page.getByTestId('case-status').innerText(), /未通过/))
  })
  await leave(page, 'desk-stale')
})

test('signing out ends the session, and an ended session leads to sign-in and back', { timeout: 540_000 }, async () => {
  const page = await desk(browser, '/cases')
  await watched(page, 'expiry', async () => {
    await page.context().clearCookies()
    // The page may have noticed by itself, and be there already.
    const left = page.waitForURL('**/console/sign-in?**')
    await page.getByRole('link', { name: '工作台', exact: true }).first().click({ timeout: 5000 }).catch(() => {})
    await left
    await signIn(page)
    await page.getByTestId('sign-out').click()
    await page.waitForURL('**/console/sign-in')
    await page.goto(page.url().replace('/sign-in', '/cases'))
    await page.waitForURL('**/console/sign-in?**')
  })
  await leave(page, 'signed-out')
})

async function noSideways(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  assert.ok(wide <= phone.width, `the page is ${wide} px wide`)
}
