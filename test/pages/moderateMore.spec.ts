import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { moderator, row, say } from '../support/moderating.ts'
import { studioTest } from '../support/studioTest.ts'

const test = studioTest.extend<{ desk: Page }>({
  /** The moderation page as the operator has it. */
  desk: async ({ studio, page }, use) => {
    await page.goto(studio.address('moderate'))
    await page.getByRole('region', { name: '评论列表' }).waitFor()
    await use(page)
  },
})

const dialog = (page: Page) => page.getByRole('dialog')

async function more(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('types in what people in the room say, one after another, marked so and masked', async ({ desk }) => {
  await more(desk, '录入现场评论')
  await dialog(desk).getByLabel('谁说的').fill('王大爷')
  await dialog(desk).getByLabel('内容').fill('我的电话是13812345678，能帮我看看吗')
  await desk.keyboard.press('Enter')
  await expect(dialog(desk).getByLabel('内容')).toHaveValue('')
  await dialog(desk).getByLabel('内容').fill('后排听不清')
  await desk.keyboard.press('Enter')
  await expect(row(desk, '后排听不清')).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(row(desk, '138****5678')).toContainText('现场')
  await expect(row(desk, '138****5678')).toContainText('提问')
})

test('edits word lists for the very next comment, and says of each line what is wrong', async ({
  studio,
  desk,
}) => {
  await say(studio, '蓝精灵理财靠谱吗亲')
  await more(desk, '词表')
  await dialog(desk).getByLabel('添加词语，一行一个').fill('蓝精灵理财\n好')
  await dialog(desk).getByRole('button', { name: '添加', exact: true }).click()
  await expect(dialog(desk)).toContainText('已添加 1 个')
  await expect(dialog(desk)).toContainText('“好”：只有一个字')
  await expect(dialog(desk).getByLabel('添加词语，一行一个')).toHaveValue('好')
  await say(studio, '藍精靈理財来了')
  await dialog(desk).getByRole('switch', { name: '广告用语' }).click()
  await say(studio, '清仓甩卖')
  await dialog(desk).getByRole('button', { name: '看词语' }).first().click()
  await dialog(desk).getByRole('searchbox', { name: '找词语' }).fill('刷单')
  await expect(dialog(desk).getByText('刷单返利')).toBeVisible()
  const { violations } = await new AxeBuilder({ page: desk }).include('[role=dialog]').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  await dialog(desk).getByRole('button', { name: '删除“蓝精灵理财”' }).click()
  await expect(dialog(desk)).toContainText('还没有')
  await desk.keyboard.press('Escape')
  await expect(row(desk, '藍精靈理財来了')).toHaveAttribute('data-state', 'held')
  await expect(row(desk, '清仓甩卖')).toHaveAttribute('data-state', 'new')
})

test('shows word lists to moderators without letting them change any', async ({ studio, browser }) => {
  const page = await moderator(browser, studio, '小李')
  await more(page, '词表')
  await expect(dialog(page)).toContainText('词表由导播修改')
  await expect(dialog(page).getByRole('switch', { name: '广告用语' })).toBeDisabled()
  await expect(dialog(page).getByRole('button', { name: '添加', exact: true })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '更多' }).click()
  await expect(page.getByRole('menuitem', { name: /已遮盖/ })).toHaveCount(2)
  await expect(page.getByRole('menuitem', { name: /含原文/ })).toHaveCount(0)
  await page.context().close()
})

test('saves the log as a file', async ({ studio, desk }) => {
  await say(studio, '第一条', '我的电话13812345678')
  await expect(row(desk, '第一条')).toBeVisible()
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    more(desk, '导出评论记录（表格，已遮盖）'),
  ])
  const table = readFileSync(await download.path(), 'utf8')
  expect(table.trimEnd().split('\r\n')).toHaveLength(3)
  expect(table).toContain('138****5678')
  expect(table).not.toContain('13812345678')
})

test('changes the order of the queue', async ({ studio, desk }) => {
  await say(studio, '排第一', '排第二', '排第三')
  for (const text of ['排第一', '排第二', '排第三']) {
    await row(desk, text).click()
    await desk.keyboard.press('f')
    await expect(row(desk, text)).toHaveAttribute('data-state', 'featured')
  }
  await desk.getByRole('button', { name: '上屏队列 3 条' }).click()
  await desk.getByRole('button', { name: '推后' }).first().click()
  await expect
    .poll(() => studio.state().saved.live.featured.map(({ text }) => text))
    .toEqual(['排第二', '排第一', '排第三'])
  await desk.getByRole('button', { name: '移出排队' }).last().click()
  await expect.poll(() => studio.state().saved.live.featured.length).toBe(2)
})

test('finds what lies further back than one page, and what was handled before the page was opened', async ({
  studio,
  desk,
}) => {
  await say(studio, ...Array.from({ length: 900 }, (_, at) => `老评论${String(at).padStart(3, '0')}`))
  await expect(row(desk, '老评论899')).toBeVisible()
  await desk.getByRole('searchbox').fill('老评论')
  await expect(row(desk, '老评论899')).toBeVisible()
  const list = desk.getByRole('region', { name: '评论列表' })
  await expect
    .poll(
      async () => {
        await list.evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
        return row(desk, '老评论000').count()
      },
      { timeout: 10_000 },
    )
    .toBe(1)
  await row(desk, '老评论000').click()
  await desk.keyboard.press('p')
  await expect(row(desk, '老评论000')).toHaveAttribute('data-state', 'approved')
  await desk.reload()
  await desk.getByRole('button', { name: '我处理的' }).click()
  await expect(row(desk, '老评论000')).toBeVisible()
  await expect(desk.locator('[data-id]')).toHaveCount(1)
})

test('keeps apart what two devices of the same name have handled', async ({ studio, browser }) => {
  const [one, other] = [
    await moderator(browser, studio, '评论员'),
    await moderator(browser, studio, '评论员'),
  ]
  await say(studio, '我来通过', '你来通过')
  for (const [page, text] of [
    [one, '我来通过'],
    [other, '你来通过'],
  ] as const) {
    await row(page, text).click()
    await page.keyboard.press('p')
    await expect(row(page, text)).toHaveAttribute('data-state', 'approved')
    await page.reload()
    await page.getByRole('button', { name: '我处理的' }).click()
  }
  await expect(row(one, '我来通过')).toBeVisible()
  await expect(one.locator('[data-id]')).toHaveCount(1)
  await expect(row(other, '你来通过')).toBeVisible()
  await expect(other.locator('[data-id]')).toHaveCount(1)
  await Promise.all([one.context().close(), other.context().close()])
})

test('shows every control of the console’s column whole, and no figure that the list contradicts', async ({
  studio,
  page,
}) => {
  await page.goto(studio.address('console'))
  const tab = page.getByRole('tab', { name: /^评论/ })
  await tab.click()
  await expect(tab).toHaveText('评论')
  await studio.send({ type: 'comments.mode', mode: 'approved' })
  const mode = await page.getByRole('combobox', { name: '画面评论' }).boundingBox()
  const menu = await page.getByRole('button', { name: '更多' }).boundingBox()
  expect(Math.abs(menu!.y + menu!.height / 2 - mode!.y - mode!.height / 2)).toBeLessThan(2)
  for (const name of ['全部', '排队', '已隐藏'])
    await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 })
  await say(studio, '来了')
  await expect(tab).toHaveText('评论 1')
})
