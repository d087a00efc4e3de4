import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { desk, launch, leave, pickUnion, picture, somebody, watched } from './house.mjs'
import { workbook } from './workbook.mjs'

let browser
before(async () => void (browser = await launch()))
after(() => browser.close())

const heads = ['姓名*', '手机号*', '就业形态*', '职业', '从业平台', '工作单位', '工作地*', '使用身份证号*', '身份证号', '自愿申请并承认章程*']
const line = (person, changed = {}) =>
  Object.values({
    name: person.name, mobile: person.mobile, form: '在单位上班', group: '', platform: '', employer: person.employer, region: '江苏省南京市鼓楼区',
    consent: '是', id: person.idCard, statement: '是', ...changed,
  })

test('an officer sends a list, takes the good lines in, gets the bad ones back, and approves', { timeout: 540_000 }, async () => {
  const [one, two, three] = [somebody('周一兰'), somebody('周二梅'), somebody('周三')]
  const page = await desk(browser, '/join-batches')
  await watched(page, 'join-officers', async () => {
    await page.getByText('还没有登记为哪个工会').waitFor()
    await page.getByTestId('join-username').fill('admin')
    await pickUnion(page, '南京市鼓楼区总工会')
    await page.getByTestId('join-register').click()
    await page.getByTestId('join-officer').waitFor()
    await page.reload()
    const [template] = await Promise.all([page.waitForEvent('download'), page.getByTestId('join-template').click()])
    assert.match(template.suggestedFilename(), /模板\.xlsx$/)
  })
  await watched(page, 'join-batch', async () => {
    await page.getByTestId('join-file').setInputFiles({ name: '说明.xlsx', mimeType: '', buffer: Buffer.from('not a workbook') })
    await page.getByTestId('join-fault').filter({ hasText: '不是 Excel 工作簿' }).waitFor()

    const sheet = workbook([heads, line(one), line(two), line(three, { id: `${three.idCard.slice(0, 17)}A` })])
    await page.getByTestId('join-file').setInputFiles({ name: '名单.xlsx', mimeType: '', buffer: sheet })
    const rows = page.getByTestId('join-row')
    await rows.nth(2).waitFor()
    assert.match(await rows.nth(2).innerText(), /4[\s\S]*周\*[\s\S]*身份证号[\s\S]*前 17 位是数字/)
    await picture(page, 'join-batch-checked')
    const [bad] = await Promise.all([page.waitForEvent('download'), page.getByTestId('join-bad-lines').click()])
    assert.match(bad.suggestedFilename(), /有问题的行\.xlsx$/)

    assert.equal(await page.getByTestId('join-take').isDisabled(), true)
    await page.getByTestId('join-confirm').click()
    await page.getByTestId('join-take').click()
    await page.getByTestId('join-approve').waitFor()
    await rows.nth(0).filter({ hasText: /回执号 \d{6}-320106-AM-\d{5}，待审核/ }).waitFor()
    await page.getByTestId('join-approve').click()
    await page.getByRole('dialog').getByRole('button', { name: '全部通过' }).click()
    await rows.nth(1).filter({ hasText: '会员号' }).waitFor()
    await picture(page, 'join-batch-done')

    await page.getByTestId('join-file').setInputFiles({ name: '名单.xlsx', mimeType: '', buffer: sheet })
    await rows.nth(0).filter({ hasText: '已经是会员' }).waitFor()
    await page.getByTestId('join-batch').nth(1).getByRole('button').click()
    await rows.nth(0).getByRole('link').click()
    await page.getByTestId('absent').waitFor()
  })
  await leave(page, 'join-batch-case')
})
