import { expect, type Page } from '@playwright/test'
import { feedBoxes } from '../../renderer/overlay/feed/feedBox.ts'
import { canvases, openOverlay, type CanvasFormat } from '../support/overlayPage.ts'
import type { StudioForPages } from '../support/studioPage.ts'
import { studioTest as test } from '../support/studioTest.ts'

let told = 0

async function post(studio: StudioForPages, ...entries: object[]): Promise<void> {
  const token = studio.address('console').split('#')[1]
  const response = await fetch(`${studio.url}/api/v1/comments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(entries.map((entry) => ({ source: 'douyin', id: `${(told += 1)}`, ...entry }))),
  })
  expect(response.status).toBe(202)
}

const line = (page: Page, text: string) => page.locator('.feed-line').filter({ hasText: text })

for (const format of Object.keys(canvases) as CanvasFormat[]) {
  test(`the list at ${format} keeps to its place and to whole lines, however much comes`, async ({
    studio,
    browser,
  }) => {
    const page = await openOverlay(browser, studio, format)
    await studio.send({ type: 'comments.mode', mode: 'all', layout: 'list' })
    await post(
      studio,
      ...Array.from({ length: 40 }, (_, at) => ({
        text: `${'很长的一句话'.repeat(at % 9)}${at}`,
        author: { name: `观众${at}` },
      })),
    )
    await expect(line(page, '39').last()).toBeVisible()
    expect(await page.locator('.feed-line').count()).toBeLessThanOrEqual(8)
    const box = (await page.locator('.feed-box').boundingBox())!
    const scale = canvases[format].width / (format === '16:9' ? 1920 : 1080)
    expect(box.x).toBeCloseTo(feedBoxes[format].list.x * scale, 0)
    expect(box.height).toBeCloseTo(feedBoxes[format].list.height * scale, 0)
    for (const one of await page.locator('.feed-line').all()) {
      const place = (await one.boundingBox())!
      expect(place.y).toBeGreaterThanOrEqual(box.y - 1)
      expect(place.x + place.width).toBeLessThanOrEqual(box.x + box.width + 1)
    }
    await page.context().close()
  })

  test(`the ticker at ${format} runs from right to left in one line and leaves the document`, async ({
    studio,
    browser,
  }) => {
    const page = await openOverlay(browser, studio, format)
    await studio.send({ type: 'comments.mode', mode: 'all', layout: 'ticker' })
    await post(studio, { text: '跑起来', author: { name: '甲' } })
    await expect(line(page, '跑起来')).toBeAttached()
    const at = async (): Promise<number> => (await line(page, '跑起来').boundingBox())!.x
    const first = await at()
    await expect.poll(async () => first - (await at()), { timeout: 10_000 }).toBeGreaterThan(20)
    const box = (await page.locator('.feed-box').boundingBox())!
    expect((await line(page, '跑起来').boundingBox())!.y).toBeGreaterThanOrEqual(box.y - 1)
    await post(studio, ...Array.from({ length: 200 }, (_, number) => ({ text: `热闹${number}` })))
    await page.waitForTimeout(300)
    expect(await page.locator('.feed-line').count()).toBeLessThanOrEqual(12)
    await expect(line(page, '跑起来')).toHaveCount(0, { timeout: 30_000 })
    await page.context().close()
  })
}

test('all writing is drawn right: right-to-left, emoji, rare characters, and markup as text', async ({
  studio,
  browser,
}) => {
  const page = await openOverlay(browser, studio)
  await studio.send({ type: 'comments.mode', mode: 'all', layout: 'list' })
  await post(
    studio,
    { text: 'مرحبا بكم في البث المباشر', author: { name: 'أحمد' } },
    { text: '👨‍👩‍👧‍👦 一家人 🇨🇳 都在看', author: { name: '🐼熊猫' } },
    { text: '我叫𬱖䶮㛃', author: { name: '㬎先生' } },
    {
      text: '<img src=x onerror="document.title=1"><script>document.title=2</script>',
      author: { name: '<b>粗' },
    },
    { text: '\u202e反过来的\u202c正常', author: { name: '\u202e乙' } },
  )
  await expect(line(page, '正常')).toBeVisible()
  const arabic = line(page, 'مرحبا').locator('.feed-what')
  expect(await arabic.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
  expect(
    await line(page, '一家人')
      .locator('.feed-what')
      .evaluate((element) => getComputedStyle(element).direction),
  ).toBe('ltr')
  // The name of one who writes from right to left does not turn the line around it.
  const who = (await line(page, 'مرحبا').locator('.feed-who').boundingBox())!
  expect(who.x).toBeLessThan((await arabic.boundingBox())!.x)
  await expect(line(page, '一家人')).toContainText('👨‍👩‍👧‍👦')
  await expect(line(page, '一家人').locator('.feed-who')).toHaveText('🐼***')
  await expect(line(page, '我叫')).toContainText('𬱖䶮㛃')
  expect(await page.locator('.feed-line img, .feed-line script, .feed-line b').count()).toBe(0)
  expect(await page.title()).not.toMatch(/^[12]$/)
  const all = await page.locator('.feed-list').textContent()
  expect(all).not.toMatch(/[\u202a-\u202e]/)
  await page.context().close()
})

test('a comment on air names its platform and hides who it is', async ({ studio, browser }) => {
  const page = await openOverlay(browser, studio)
  await post(studio, { text: '我的电话13812345678', author: { id: 'u1', name: '小明爱钓鱼' } })
  const token = studio.address('console').split('#')[1]
  const response = await fetch(`${studio.url}/api/v1/comments`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const { items } = (await response.json()) as { items: { id: string }[] }
  await studio.send({ type: 'comment.air', comment: items[0]!.id })
  const card = page.locator('.comment')
  await expect(card).toContainText('138****5678')
  await expect(card).toContainText('抖音')
  await expect(card).toContainText('小***')
  expect(await page.content()).not.toMatch(/13812345678|爱钓鱼/)
  await page.context().close()
})

test('a counter on air follows what the sources count, and its goal', async ({ studio, browser }) => {
  const page = await openOverlay(browser, studio)
  await studio.send({
    type: 'card.put',
    card: { id: 'likes', kind: 'counter', facts: { counter: 'likes', label: '点赞', unit: '' } },
  })
  await studio.send({
    type: 'card.put',
    card: { id: 'goal', kind: 'goal', facts: { counter: 'people', label: '参与', unit: '人', target: 10 } },
  })
  await studio.send({ type: 'card.air', card: 'likes' })
  await studio.send({ type: 'run.start', mode: 'live' })
  await post(studio, { count: 26 }, { kind: 'like', count: 4 })
  await expect(page.locator('.figures .value').first()).toHaveText('30')
  await post(studio, { source: 'bilibili', totals: { likes: 1000, viewers: 80_000 } })
  await expect(page.locator('.figures .value').first()).toHaveText('1,030')
  await studio.send({ type: 'card.air', card: 'goal' })
  await post(studio, ...['a', 'b', 'c'].map((id) => ({ text: `我来了${id}`, author: { id, name: id } })))
  await expect(page.locator('.goal .value')).toHaveText('3')
  await page.context().close()
})
