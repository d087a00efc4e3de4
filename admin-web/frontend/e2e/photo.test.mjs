import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { desk, eventually, h5, launch, leave, phone, picture, platform, receiptNo, visit, watched, weChat } from './house.mjs'

let browser
before(async () => void (browser = await launch()))
after(() => browser.close())

const place = '30.2741N 120.1551E'

/** A photo as a phone takes it: drawn in the page, with the place where it was taken beside the picture. */
async function photo(page) {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 120
    canvas.height = 80
    const pen = canvas.getContext('2d')
    pen.fillStyle = '#c33'
    pen.fillRect(0, 0, 60, 80)
    return canvas.toDataURL('image/jpeg').split(',')[1]
  })
  const jpeg = Buffer.from(drawn, 'base64')
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from('MM\0*\0\0\0\x08\0\0\0\0\0\0'), Buffer.from(place)])
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)])
}

test('a photo is sent from the chat page, and the desk looks at it without learning where it was taken', { timeout: 540_000 }, async () => {
  const page = await visit(browser, '/', phone)
  const chat = h5(page)
  let no

  await watched(page, 'h5-photo', async () => {
    await chat.greeted()
    assert.match(await chat.say('我要投诉'), /单位、工会/)
    await chat.choose('用人单位')
    await chat.choose('伙食住宿')
    await chat.say('食堂的饭菜发馊，上周有四个人吃坏了肚子，找后勤没有人管')
    await chat.choose('跳过')
    await chat.choose('跳过')
    assert.match(await chat.say('杭州市余杭区'), /照片/)

    const answers = await chat.answers.count()
    const taken = await photo(page)
    assert.ok(taken.includes(place))
    await page.getByTestId('chat-photo').waitFor()
    await page.getByTestId('chat-file').setInputFiles({ name: 'food.jpg', mimeType: 'image/jpeg', buffer: taken })
    await eventually(async () => assert.ok((await chat.answers.count()) > answers, 'no answer to the photo'))
    assert.match(await chat.answers.last().innerText(), /第 1 张/)
    await page.getByTestId('chat-file').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') })
    await page.getByTestId('upload-fault').waitFor()
    await picture(page, 'h5-photo')
    await chat.choose('完成')
    assert.match(await chat.choose('匿名'), /照片：1 张/)
    no = receiptNo.exec(await chat.choose('提交'))?.[0]
    assert.ok(no, 'the receipt number is told')
  })
  await leave(page, 'h5-photo-sent')

  const operator = await desk(browser, `/cases?q=${no}`)
  await watched(operator, 'desk-photo', async () => {
    await operator.locator(`[data-receipt="${no}"]`).getByRole('link').click()
    const one = operator.getByTestId('photo')
    await one.waitFor()
    const [answer] = await Promise.all([
      operator.waitForResponse((response) => /\/photos\//.test(response.url())),
      one.getByTestId('look').click(),
    ])
    assert.equal(answer.status(), 200)
    const kept = await answer.body()
    assert.ok(!kept.includes(place) && !kept.includes('Exif'), 'where it was taken is not kept')
    const shown = one.locator('img')
    await shown.waitFor()
    await eventually(async () => assert.equal(await shown.evaluate((img) => img.naturalWidth), 120))
    await picture(operator, 'desk-photo')
  })
  await leave(operator, 'desk-photo-seen')
})

test('photos sent in WeChat come into the form, and one that has expired is asked for again', { timeout: 540_000 }, async () => {
  const page = await visit(browser, '/simulator', { width: 1440, height: 860 })
  const wechat = weChat(page)
  const knobs = (turn) => platform('knobs', turn)
  let no

  const sendPhoto = async (buffer, number) => {
    await page.getByTestId('wx-file').setInputFiles({ name: 'wage.jpg', mimeType: 'image/jpeg', buffer })
    await wechat.answers.filter({ hasText: `第 ${number} 张` }).first().waitFor()
  }

  await watched(page, 'wechat-photo', async () => {
    await page.getByTestId('wx-new').click()
    for (const words of ['我要投诉', '用人单位', '伙食住宿', '食堂的饭菜发馊，上周有四个人吃坏了肚子，找后勤没有人管', '跳过', '跳过']) {
      await wechat.say(words)
    }
    assert.match(await wechat.say('杭州市余杭区'), /照片/)
    const taken = await photo(page)
    // Photos are fetched when there is time for it: the next to be fetched is the first only as long as there is no other.
    await knobs({ errorOn: 'media/get', errcode: 40007, failNext: 1 })
    await sendPhoto(taken, 1)
    const lost = page.locator('[data-testid="wx-message"][data-via="custom"]').filter({ hasText: '过期' })
    await lost.first().waitFor()
    assert.match(await lost.first().innerText(), /重新发一张/)
    await picture(page, 'wechat-photo')
    await sendPhoto(taken, 2)
    await sendPhoto(taken, 3)
    await wechat.say('完成')
    await wechat.say('匿名')
    no = receiptNo.exec(await wechat.say('提交'))?.[0]
    assert.ok(no, 'the receipt number is told')
  })
  await leave(page, 'wechat-photo-sent')

  const operator = await desk(browser, `/cases?q=${no}`)
  await watched(operator, 'desk-wechat-photo', async () => {
    await operator.locator(`[data-receipt="${no}"]`).getByRole('link').click()
    const photos = operator.getByTestId('photo')
    await eventually(async () => assert.equal(await photos.count(), 3))
    await eventually(async () => assert.equal(await photos.getByTestId('look').count(), 2))
    assert.match(await photos.getByTestId('lost').innerText(), /没有取到.*过期/)
    await photos.last().getByTestId('look').click()
    const shown = photos.last().locator('img')
    await shown.waitFor()
    await eventually(async () => assert.equal(await shown.evaluate((img) => img.naturalWidth), 120))
    await picture(operator, 'desk-wechat-photo')
  })
  await leave(operator, 'desk-wechat-photo-seen')
})

test('an operator encloses a picture, and it is seen on the chat page and in WeChat', { timeout: 540_000 }, async () => {
  const page = await visit(browser, '/simulator', { width: 1440, height: 860 })
  const wechat = weChat(page)
  const member = await visit(browser, '/', phone)
  const chat = h5(member)
  const complain = async (say) => {
    for (const words of ['我要投诉', '用人单位', '伙食住宿', '食堂的饭菜发馊，上周有四个人吃坏了肚子，找后勤没有人管', '跳过', '跳过', '杭州市余杭区', '跳过', '匿名']) {
      await say(words)
    }
    const no = receiptNo.exec(await say('提交'))?.[0]
    assert.ok(no, 'the receipt number is told')
    return no
  }
  await chat.greeted()
  const byH5 = await complain((words) => chat.say(words))
  await page.getByTestId('wx-new').click()
  const byWeChat = await complain((words) => wechat.say(words))
  const drawn = await photo(page)

  for (const no of [byH5, byWeChat]) {
    const operator = await desk(browser, `/cases?q=${no}`)
    await watched(operator, 'desk-enclose', async () => {
      await operator.locator(`[data-receipt="${no}"]`).getByRole('link').click()
      await operator.getByTestId('action-return').click()
      await operator.getByTestId('reason').fill('请照这样补一张照片')
      await operator.getByTestId('enclose').setInputFiles({ name: 'sample.jpg', mimeType: 'image/jpeg', buffer: drawn })
      await picture(operator, 'desk-enclose')
      await operator.getByTestId('confirm-ruling').click()
      const shown = operator.getByTestId('transcript').getByTestId('enclosure')
      await eventually(async () => assert.equal(await shown.evaluate((img) => img.naturalWidth), 120))
    })
    await leave(operator, 'desk-enclosed')
  }

  await watched(member, 'h5-enclosure', async () => {
    const shown = member.getByTestId('enclosure').locator('img')
    await eventually(async () => assert.equal(await shown.evaluate((img) => img.naturalWidth), 120))
    await picture(member, 'h5-enclosure')
  })
  await leave(member, 'h5-enclosure-seen')
  await watched(page, 'wechat-enclosure', async () => {
    const shown = page.locator('[data-testid="wx-message"] img').last()
    await eventually(async () => assert.equal(await shown.evaluate((img) => img.naturalWidth), 120))
    await picture(page, 'wechat-enclosure')
  })
  await leave(page, 'wechat-enclosure-seen')
})
