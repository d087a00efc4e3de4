import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { desk, eventually, launch, leave, pickUnion, picture, receiptNo, somebody, talkQuietly, visit, watched } from './house.mjs'

let browser
before(async () => void (browser = await launch()))
after(() => browser.close())

async function apply() {
  const person = somebody('郑平安')
  const lines = [
    '我要申请困难帮扶', '生活救助', `我叫${person.name}，手机${person.mobile}`, '南京市鼓楼区', '跳过', '只由上级工会处理', '失业', '三口', '两万', '跳过', '不同意', '不同意', '跳过', '提交',
  ]
  const answer = await talkQuietly(lines, person.mobile)
  return receiptNo.exec(answer)?.[0] ?? assert.fail(`no receipt in: ${answer}`)
}

test('an officer of aid is registered, reviews a case, and must leave the next level to another', { timeout: 540_000 }, async () => {
  const receipt = await apply()
  const page = await desk(browser, '/aid')
  await watched(page, 'aid-officers', async () => {
    await page.getByTestId('aid-username').fill('admin')
    await page.getByTestId('aid-name').fill('孙经办')
    await pickUnion(page, '南京市鼓楼区总工会')
    await page.getByTestId('aid-register').click()
    await page.getByTestId('aid-officer').filter({ hasText: '县级复核' }).waitFor()
    await picture(page, 'aid-officers')
    await page.getByTestId('make-list').click()
    await page.getByText('没有已审定').waitFor()
  })
  await watched(page, 'aid-case', async () => {
    await page.goto(`${page.url().replace(/\/aid.*/, '')}/cases?q=${receipt}`)
    await page.getByTestId('case-row').first().click()
    const panel = page.getByTestId('aid-panel')
    await panel.getByTestId('aid-missing').filter({ hasText: '身份证号' }).waitFor()
    assert.match(await panel.getByTestId('aid-tier').innerText(), /分不出档/)
    await panel.getByTestId('aid-step').filter({ hasText: '报县级复核' }).filter({ hasText: '您可以决定' }).waitFor()
    await picture(page, 'aid-first-review')
    await page.getByTestId('action-forward').first().click()
    await page.getByTestId('confirm-ruling').click()
    await panel.getByTestId('aid-step').filter({ hasText: '县级公示' }).filter({ hasText: '回避' }).waitFor()
    await eventually(async () => assert.match(await panel.innerText(), /南京市鼓楼区总工会/))
  })
  await leave(page, 'aid-second-level')
})

test('everybody may read the notices, and there is none yet', { timeout: 540_000 }, async () => {
  const page = await visit(browser, '/site/aid-notices')
  await watched(page, 'aid-notices', async () => {
    await page.getByRole('heading', { name: '帮扶公示' }).waitFor()
    assert.match(await page.innerText('main'), /没有正在公示/)
  })
  await leave(page, 'aid-notices')
})
