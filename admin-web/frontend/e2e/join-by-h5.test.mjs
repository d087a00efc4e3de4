import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { desk, eventually, h5, launch, leave, phone, picture, receiptNo, somebody, visit, watched } from './house.mjs'

let browser
before(async () => void (browser = await launch()))
after(() => browser.close())

test('a worker joins on his phone, the desk approves, and he reads his member number', { timeout: 540_000 }, async () => {
  const person = somebody('李建国')
  const page = await visit(browser, '/', phone)
  const chat = h5(page)
  let no
  let operator

  await watched(page, 'h5-join', async () => {
    await chat.greeted()
    await picture(page, 'h5-greeting')
    assert.match(await chat.say('我想加入工会'), /姓名/)
    assert.match(await chat.say(`我叫${person.name}，手机${person.mobile}`), /单位上班|接单/)
    assert.match(await chat.choose('在单位上班'), /单位/)
    assert.match(await chat.say(person.employer), /区县/)
    assert.match(await chat.say(person.region), /身份证/)
    await picture(page, 'h5-form')
    assert.match(await chat.choose('同意'), /18 位|身份证号/)
    const summary = await chat.say(person.idCard)
    assert.match(summary, new RegExp(person.name))
    await picture(page, 'h5-summary')
    no = receiptNo.exec(await chat.choose('提交'))?.[0]
    assert.ok(no, 'the receipt number is told')
  })

  operator = await desk(browser, '/cases')
  await watched(operator, 'desk-approve', async () => {
    const row = operator.locator(`[data-receipt="${no}"]`)
    await row.waitFor()
    await picture(operator, 'desk-list')
    assert.doesNotMatch(await row.innerText(), new RegExp(person.name), 'names are masked in lists')
    await row.getByRole('link').click()
    const name = operator.getByTestId('answer-id_card')
    await name.waitFor()
    assert.doesNotMatch(await name.innerText(), new RegExp(person.idCard))
    await name.getByTestId('reveal').click()
    await eventually(async () => assert.match(await name.innerText(), new RegExp(person.idCard)))
    await operator.getByTestId('transcript').getByText('我想加入工会').first().waitFor()
    await picture(operator, 'desk-case')
    await operator.keyboard.press('a')
    await operator.getByTestId('confirm-ruling').click()
    await eventually(async () => assert.match(await operator.getByTestId('case-status').innerText(), /已通过/))
    await operator.getByTestId('notice').first().waitFor()
  })
  await leave(operator, 'desk-approved')

  await watched(page, 'h5-notice', async () => {
    const notice = await chat.notice(/会员号/)
    assert.match(await notice.innerText(), /会员号[是：: ]*\d{13}/)
    const card = await notice.getByTestId('link').getAttribute('href')
    assert.match(card, /\/cards\//)
    const shown = await page.context().newPage()
    await shown.goto(new URL(card, page.url()).href)
    await shown.getByText(/会员/).first().waitFor()
    await picture(shown, 'card')
  })

  await page.reload()
  await chat.notice(/会员号/)
  await leave(page, 'h5-member')
})

test('what is returned for correction is corrected and comes back', { timeout: 540_000 }, async () => {
  const person = somebody('王秀英')
  const page = await visit(browser, '/', phone)
  const chat = h5(page)
  let no

  await watched(page, 'h5-correction', async () => {
    await chat.greeted()
    for (const words of ['我想加入工会', `我叫${person.name}，手机${person.mobile}`, '在单位上班', person.employer, person.region, '先不填']) {
      await chat.say(words)
    }
    no = receiptNo.exec(await chat.say('提交'))?.[0]
    assert.ok(no, 'the receipt number is told')
  })

  const operator = await desk(browser, `/cases?q=${no}`)
  await watched(operator, 'desk-return', async () => {
    await operator.locator(`[data-receipt="${no}"]`).getByRole('link').click()
    await operator.getByTestId('action-return').click()
    await operator.getByTestId('confirm-ruling').click()
    await operator.getByText('请填写理由').first().waitFor()
    await operator.getByTestId('reason').fill('单位名称请写营业执照上的全称')
    await picture(operator, 'desk-return-dialog')
    await operator.getByTestId('confirm-ruling').click()
    await eventually(async () => assert.match(await operator.getByTestId('case-status').innerText(), /待补正/))
  })

  await watched(page, 'h5-amend', async () => {
    await chat.notice(/单位名称请写营业执照上的全称/)
    await picture(page, 'h5-returned')
    await chat.say('修改入会申请')
    await chat.say('工作单位改成南京恒达电子科技有限公司')
    assert.match(await chat.say('提交'), new RegExp(no))
  })

  await watched(operator, 'desk-returned', async () => {
    // The page was left open: it shows by itself that the case has come back.
    await eventually(async () => assert.match(await operator.getByTestId('case-status').innerText(), /待审核/))
    await eventually(async () => assert.match(await operator.getByTestId('answer-employer_name').innerText(), /恒达电子科技/))
    await operator.getByTestId('action-approve').click()
    await operator.getByTestId('confirm-ruling').click()
    await eventually(async () => assert.match(await operator.getByTestId('case-status').innerText(), /已通过/))
  })
  await leave(operator, 'desk-corrected')
  await chat.notice(/会员号/)
  await leave(page, 'h5-corrected')
})
