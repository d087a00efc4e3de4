import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { desk, launch, leave, picture, watched } from './house.mjs'
import { workbook } from './workbook.mjs'

let browser
before(async () => void (browser = await launch()))
after(() => browser.close())

const heads = ['工会编码*', '工会名称*', '级别*', '上级工会编码', '地区*', '服务对象', '地址', '办公电话', '办公时间', '撤销']
const own = `B${Date.now().toString(36)}`
const street = (phone) => [`${own}-1`, `${own}街道总工会`, '街道乡镇', 'D330106', '330106098', '', '文三路 1 号', phone, '工作日', '']
const factory = [`${own}-2`, `${own}制造有限公司工会`, '单位', `${own}-1`, '浙江省杭州市西湖区', '', '', '0571-87654322', '', '']

test('an administrator looks at what a table of unions would change, and has it changed', { timeout: 300_000 }, async () => {
  const page = await desk(browser, '/union-tree')
  await watched(page, 'union-tree', async () => {
    const nodes = page.getByTestId('union-node')
    await nodes.filter({ hasText: '全国总工会（演示）' }).click()
    await nodes.filter({ hasText: '浙江省总工会（演示）' }).waitFor()
    await page.getByTestId('union-chosen').filter({ hasText: '它是最上级' }).waitFor()
    const [template] = await Promise.all([page.waitForEvent('download'), page.getByTestId('union-template').click()])
    assert.match(template.suggestedFilename(), /模板\.xlsx$/)

    const send = (rows) => page.getByTestId('union-sheet').setInputFiles({ name: '组织.xlsx', mimeType: '', buffer: workbook([heads, ...rows]) })
    const lines = page.getByTestId('union-change')
    await send([street('13800138000'), factory])
    await lines.first().filter({ hasText: /办公电话是手机号[\s\S]*固定电话/ }).waitFor()
    assert.equal(await page.getByTestId('union-confirm').count(), 0)

    await send([factory, street('0571-87654321')])
    await page.getByTestId('union-plan').filter({ hasText: '新增 2 个，变更 0 个' }).waitFor()
    await picture(page, 'union-plan')
    const find = async (text) => {
      await page.getByTestId('union-search').fill(text)
      await page.getByTestId('union-find').click()
    }
    await find(own)
    await page.getByText('没有找到').waitFor()

    await page.getByTestId('union-confirm').click()
    await page.getByRole('dialog').getByRole('button', { name: '确认' }).click()
    await page.getByText('已经改好，共 2 个工会').waitFor()
    await find(`${own}-2`)
    await page.getByTestId('union-chosen').filter({ hasText: new RegExp(`${own}街道总工会[\\s\\S]*0571-87654322`) }).waitFor()

    await send([factory, street('0571-87654321')])
    await page.getByText('没有要改的').waitFor()
    await send([[...street('0571-87654321').slice(0, -1), '是']])
    await lines.first().filter({ hasText: /撤销不了，下面还有[\s\S]*制造有限公司工会/ }).waitFor()
    await picture(page, 'union-refused')
  })
  await leave(page, 'union-tree')
})
