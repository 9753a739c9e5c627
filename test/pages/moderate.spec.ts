import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { moderator, row, say } from '../support/moderating.ts'
import { studioTest } from '../support/studioTest.ts'

const test = studioTest.extend<{ page: Page }>({
  page: async ({ studio, browser }, use) => {
    const page = await moderator(browser, studio, '评论员w1')
    await use(page)
    await page.context().close()
  },
})

test('stands still while it is read, says how many are new, and goes on', async ({ studio, page }) => {
  await say(studio, ...Array.from({ length: 60 }, (_, at) => `第${at}条`))
  await expect(row(page, '第59条')).toBeVisible()
  const list = page.getByRole('region', { name: '评论列表' })
  await list.hover()
  await page.mouse.wheel(0, 900)
  // The wheel turns the list a little later: it is read from where that ends.
  await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBe(900)
  await expect(page.getByRole('button', { name: '继续滚动' })).toBeVisible()
  const read = row(page, '第34条')
  await expect(read).toBeInViewport()
  const before = await read.boundingBox()
  // Also where no mouse holds the list: it was scrolled, so it is read.
  await page.mouse.move(10, 10)
  await say(studio, '来晚了一', '来晚了二', '来晚了三')
  await page.getByRole('button', { name: '3 条新评论' }).waitFor()
  expect(await read.boundingBox()).toEqual(before)
  await page.getByRole('button', { name: '3 条新评论' }).click()
  await expect(row(page, '来晚了三')).toBeVisible()
  // Thousands in the show, a screenful in the document.
  expect(await page.locator('[data-id]').count()).toBeLessThan(40)
})

test('lets no row run away from under the mouse, and goes on when the mouse has left', async ({
  studio,
  page,
}) => {
  await say(studio, '点我', '还有一条')
  await row(page, '点我').hover()
  await page.mouse.move(600, 300)
  await say(studio, '后来的')
  await page.getByRole('button', { name: '1 条新评论' }).waitFor()
  await expect(row(page, '后来的')).toHaveCount(0)
  await page.mouse.move(10, 10)
  await expect(row(page, '后来的')).toBeVisible()
})

test('puts nothing between the mouse and the row that it rests on', async ({ studio, page }) => {
  await say(studio, ...Array.from({ length: 40 }, (_, at) => `第${at}条`))
  await expect(row(page, '第39条')).toBeVisible()
  const box = await page.getByRole('region', { name: '评论列表' }).boundingBox()
  const [x, y] = [box!.x + box!.width / 2, box!.y + box!.height - 24]
  const goOn = page.getByRole('button', { name: /继续滚动|条新评论/ })
  await page.mouse.move(x, y)
  await page.mouse.move(x + 2, y)
  await say(studio, '停住后来的')
  await page.mouse.move(x, y - 80)
  // Over the button that then appears, the list still stands.
  await goOn.hover()
  await page.mouse.move(x + 4, y)
  await expect(goOn).toHaveText(/^1 条新评论/)
  await page.mouse.move(10, 10)
  await expect(row(page, '停住后来的')).toBeVisible()
  await page.mouse.move(x, y)
  await page.mouse.move(x + 2, y)
  await expect(goOn).toHaveCount(0)
  await page.mouse.down()
  await page.mouse.up()
  await expect(page.locator('[data-id][aria-pressed="true"]')).toHaveCount(1)
})

test('lets go of a comment with Escape, and goes on', async ({ studio, page }) => {
  await say(studio, '先选中它')
  await row(page, '先选中它').click()
  await page.mouse.move(10, 10)
  await say(studio, '后来的')
  await page.getByRole('button', { name: '1 条新评论' }).waitFor()
  await page.keyboard.press('Escape')
  await expect(row(page, '后来的')).toBeVisible()
  await expect(page.locator('[data-id][aria-pressed="true"]')).toHaveCount(0)
})

test('hides with a reason, refuses criticism as one, and restores', async ({ studio, page }) => {
  await say(studio, '这个政策执行得太差了')
  await row(page, '这个政策').click()
  await page.keyboard.press('h')
  await page.getByLabel('其他理由').fill('负面评论')
  await page.keyboard.press('Enter')
  await expect(page.getByText('不能因为评论是批评')).toBeVisible()
  await page.getByRole('button', { name: '与直播无关' }).click()
  await expect(row(page, '这个政策')).toHaveAttribute('data-state', 'hidden')
  await expect(page.getByText('与直播无关').first()).toBeVisible()
  await page.keyboard.press('r')
  await expect(row(page, '这个政策')).toHaveAttribute('data-state', 'new')
})

test('takes the digit of a reason that comes right after the letter', async ({ studio, page }) => {
  await say(studio, '扫码领红包')
  await row(page, '扫码').click()
  await page.evaluate(async () => {
    const strike = (code: string): boolean =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true }))
    strike('KeyH')
    await Promise.resolve()
    strike('Digit2')
  })
  await expect(row(page, '扫码')).toHaveAttribute('data-state', 'hidden')
})

test('keeps two moderators in step: what one has in hand or decides, the other sees', async ({
  studio,
  browser,
  page,
}) => {
  const other = await moderator(browser, studio, '评论员w2', { width: 390, height: 844 })
  await say(studio, '请问医保怎么报销', '主播好')
  await row(page, '请问医保').click()
  await expect(row(other, '请问医保')).toContainText('评论员w1 正在处理')
  await expect(row(page, '请问医保')).not.toContainText('正在处理')
  await page.keyboard.press('a')
  await expect(row(other, '请问医保')).toHaveAttribute('data-state', 'onAir')
  expect(studio.state().saved.live.air.comment?.card.kind).toBe('comment')
  await page.keyboard.press('q')
  await expect
    .poll(() => studio.state().saved.live.queue.some((question) => question.source === 'comment'))
    .toBe(true)
  await row(other, '主播好').click()
  await other.getByRole('button', { name: '排队' }).last().click()
  await expect(page.getByText('上屏队列 1 条')).toBeVisible()
  await page
    .context()
    .close()
    .catch(() => undefined)
  await expect(row(other, '请问医保')).not.toContainText('正在处理')
  await other.context().close()
})

test('draws what comes from outside as text: markup, turned writing, emoji, rare characters', async ({
  studio,
  page,
}) => {
  const texts = [
    '<img src=x onerror="document.title=1"><b>粗</b>',
    '\u202eabc\u202d 翻转',
    '👨‍👩‍👧‍👦 一家人 🇨🇳',
    '𬱖䶮㛃',
    'مرحبا بكم في البث',
  ]
  await say(studio, ...texts)
  await expect(page.locator('[data-id]')).toHaveCount(5)
  await expect(row(page, '<img src=x onerror=')).toBeVisible()
  await expect(row(page, '一家人')).toContainText('👨‍👩‍👧‍👦')
  expect(await page.locator('[data-id] img, [data-id] b').count()).toBe(0)
  expect(await page.title()).toBe('评论')
  const arabic = row(page, 'مرحبا').locator('bdi').last()
  expect(await arabic.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
})

test('lets keys rest while somebody types, and searches the whole show', async ({ studio, page }) => {
  await say(studio, '哈哈哈', '96110 是什么电话')
  await row(page, '96110').click()
  await page.keyboard.press('/')
  await page.keyboard.type('a96110 h')
  expect(studio.state().saved.live.air.comment).toBe(null)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('searchbox').fill('961 10')
  await expect(page.locator('[data-id]')).toHaveCount(1)
  await expect(row(page, '96110')).toBeVisible()
})

test('mutes a person for the show, whose words are held from then on', async ({ studio, page }) => {
  await say(studio, '刷屏一')
  await row(page, '刷屏一').click()
  await page.keyboard.press('m')
  await page.keyboard.press('6')
  await expect(page.getByRole('button', { name: '禁言 1 人' })).toBeVisible()
  await page.keyboard.press('Home')
  await say(studio, '还想再说')
  await expect(row(page, '还想再说')).toHaveAttribute('data-state', 'held')
})

test('is readable by everybody', async ({ studio, page }) => {
  await say(studio, '请问怎么报名', '加V信 13800138000 领钱', '主播声音很好听')
  await row(page, '请问怎么报名').click()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
})

test('the feed on the picture shows what the mode allows, as text, and drops what is hidden', async ({
  studio,
  browser,
}) => {
  const page = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage()
  await page.goto(studio.address('overlay'))
  await studio.send({ type: 'comments.mode', mode: 'all' })
  await say(studio, '大家晚上好', '<b>不是粗体</b>', ...Array.from({ length: 30 }, (_, at) => `热闹${at}`))
  await expect(page.locator('.feed-line').filter({ hasText: '热闹29' })).toBeVisible()
  expect(await page.locator('.feed-line').count()).toBeLessThanOrEqual(8)
  await say(studio, '<b>不是粗体</b> 第二次')
  const line = page.locator('.feed-line').filter({ hasText: '第二次' })
  await expect(line).toContainText('<b>')
  const id = await line.getAttribute('data-comment')
  await studio.send({ type: 'comment.hide', comment: id!, reason: 'offTopic' })
  await expect(line).toHaveCount(0)
  await studio.send({ type: 'comments.mode', mode: 'featured' })
  await expect(page.locator('.feed-line')).toHaveCount(0)
  await page.context().close()
})
