/** What an operator does between having cards and questions and their being on the picture. */
import { expect, type Page } from '@playwright/test'
import type { Slot } from '../../shared/live/air.ts'
import { openOverlay, painted } from '../support/overlayPage.ts'
import type { StudioForPages } from '../support/studioPage.ts'
import { consoleTest as test } from '../support/studioTest.ts'

const live = (studio: StudioForPages) => studio.state().saved.live
const queue = (page: Page) => page.getByRole('list', { name: '本场队列' }).getByRole('listitem')
const cardRow = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })
const preview = (page: Page) => page.frameLocator('figure iframe').locator('main')

async function notice(studio: StudioForPages, page: Page, text: string, holdMs?: number): Promise<void> {
  const card = { id: 'strip', kind: 'notice' as const, facts: { text, level: 'info' as const } }
  await studio.send({ type: 'card.put', card: { ...card, ...(holdMs ? { holdMs } : {}) } })
  await page.getByRole('tab', { name: /卡片/ }).click()
  await page.getByRole('button', { name: text.slice(0, 4) }).click()
}

// Pages left open go on looking for their studio, and slow down the next test.
test.afterEach(async ({ browser, desk }) => {
  const others = browser.contexts().filter((context) => context !== desk.context())
  for (const context of others) await context.close()
})

test('the queue is put in order by dragging, and the next one follows it', async ({ studio, desk }) => {
  const before = live(studio).queue.map(({ id }) => id)
  const [first, second, third] = before as [string, string, string]
  const gripOf = (at: number) => queue(desk).nth(at).locator('[data-grip]')
  await gripOf(0).dragTo(queue(desk).nth(2), { targetPosition: { x: 100, y: 60 } })
  await expect
    .poll(() => live(studio).queue.map(({ id }) => id))
    .toEqual([second, third, first, ...before.slice(3)])
  await desk.keyboard.press('n')
  await desk.keyboard.press('Enter')
  await expect.poll(() => live(studio).air.main?.questionId).toBe(second)
  // What is on air has no turn to wait for.
  await expect(gripOf(0)).toHaveCount(0)
  await gripOf(2).dragTo(queue(desk).nth(1), { targetPosition: { x: 100, y: 4 } })
  await expect
    .poll(() => live(studio).queue.map(({ id }) => id))
    .toEqual([second, first, third, ...before.slice(3)])
})

test('a selected question or card is seen as it will air before it airs', async ({ studio, desk }) => {
  const [first] = live(studio).queue
  await queue(desk).first().getByRole('button').first().click()
  await expect(desk.getByRole('figure').filter({ hasText: '问题卡预览' })).toBeVisible()
  await expect(preview(desk)).toContainText(first!.text.slice(0, 8))
  expect(live(studio).air.main).toBeNull()
  await notice(studio, desk, '接到陌生来电先核实')
  await expect(preview(desk)).toContainText('接到陌生来电先核实')
  await desk.keyboard.press('Enter')
  await expect.poll(() => live(studio).air.notice?.card.id).toBe('strip')
})

test('a number in a card airs hidden until the operator has it aired as written', async ({
  studio,
  desk,
  browser,
}) => {
  const overlay = await openOverlay(browser, studio)
  await notice(studio, desk, '招聘报名请打 0571-88886666，找小王 13800138000')
  const row = cardRow(desk, '招聘报名')
  const masked = row.getByRole('list', { name: '播出时隐去的内容' }).getByRole('listitem')
  await expect(masked).toHaveText([/固定电话.*0571-\*{6}66/, /手机号.*138\*{4}8000/])
  await row.getByRole('button', { name: '播出', exact: true }).click()
  await expect(overlay.locator('main')).toContainText('0571-******66，找小王 138****8000')

  await cardRow(desk, '招聘报名').getByRole('button').first().click()
  await masked.first().getByRole('button', { name: '照原样播出' }).click()
  await expect(masked.first()).toContainText('照原样播出：0571-88886666')
  // What is on air stays as it was until it is aired again.
  await expect(overlay.locator('main')).not.toContainText('0571-88886666')
  await studio.send({ type: 'card.air', card: 'strip' })
  await expect(overlay.locator('main')).toContainText('0571-88886666，找小王 138****8000')
})

test('a new card’s numbers are told, and unmasked, while it is written', async ({ studio, desk }) => {
  await desk.getByRole('tab', { name: /卡片/ }).click()
  await desk.getByRole('button', { name: '新卡片' }).click()
  await desk.getByRole('menuitem', { name: '提示条' }).click()
  const form = desk.getByRole('dialog')
  await form.getByLabel('提示内容').fill('本所值班电话 0571-88886666')
  const masked = form.getByRole('list', { name: '播出时隐去的内容' })
  await expect(masked).toContainText('0571-******66')
  await masked.getByRole('button', { name: '照原样播出' }).click()
  await expect(form.frameLocator('iframe').locator('main')).toContainText('0571-88886666')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toHaveCount(0)
  const made = studio.state().saved.plan.show.cards.at(-1)
  expect(made?.unmasked).toEqual(['0571-88886666'])
})

test('a timed card says on the desk and on the picture how long it has, and goes by itself', async ({
  studio,
  desk,
  browser,
}) => {
  const overlay = await openOverlay(browser, studio)
  await notice(studio, desk, '今晚的抽奖还有一会儿', 4000)
  await desk.keyboard.press('Enter')
  const cell = desk.getByRole('group', { name: '画面上的卡片' })
  await expect.poll(() => painted(studio).notice).toBe(live(studio).air.notice?.airId)
  await expect(overlay.locator('[data-slot=notice] .timer')).toHaveCount(1)
  await expect(cell).toContainText(/余 ?0:0\d/)
  await expect.poll(() => live(studio).air.notice, { timeout: 8000 }).toBeNull()
  await expect(overlay.getByText('今晚的抽奖还有一会儿')).toHaveCount(0)
})

test('cards that go together are on at once, and those that would lie on each other are not', async ({
  studio,
}) => {
  const on = (): readonly string[] =>
    Object.entries(live(studio).air).flatMap(([slot, airing]) => (airing ? [slot as Slot] : []))
  const [lower] = studio.state().saved.plan.show.cards.filter(({ kind }) => kind === 'lowerThird')
  await studio.send({ type: 'question.air', question: 'q-refund' })
  await studio.send({ type: 'card.air', card: lower!.id })
  await studio.send({
    type: 'card.put',
    card: { id: 'strip', kind: 'notice', facts: { text: '96110', level: 'info' } },
  })
  await studio.send({ type: 'card.air', card: 'strip' })
  expect(on()).toEqual(['main', 'lower', 'notice'])
  const countdown = { title: '马上开始', note: '', until: 'length' as const, minutes: 5, at: '' }
  await studio.send({ type: 'card.put', card: { id: 'soon', kind: 'countdown', facts: countdown } })
  await studio.send({ type: 'card.air', card: 'soon' })
  expect(on()).toEqual(['notice', 'full'])
})

test('the theme’s colours are judged where they are chosen', async ({ studio, desk }) => {
  await desk.getByRole('button', { name: /反诈公开课/ }).click()
  await desk.getByRole('menuitem', { name: /节目设置/ }).click()
  const form = desk.getByRole('dialog', { name: '节目设置' })
  await form.getByLabel('主色').fill('#ffe000')
  await expect(form).toContainText('和白色卡面太接近')
  await form.getByLabel('主色').fill('#0b5d3b')
  await expect(form).not.toContainText('太接近')
  await form.getByLabel('单位名称').fill('东湖派出所')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toHaveCount(0)
  expect(studio.state().saved.plan.show.theme).toMatchObject({ station: '东湖派出所', primary: '#0b5d3b' })
})

test('a code that would give a number away can’t air until somebody says that it may', async ({
  studio,
  desk,
}) => {
  const facts = { link: 'tel:13800138000', title: '打给小王', hint: '' }
  await studio.send({ type: 'card.put', card: { id: 'code', kind: 'qr', facts } })
  await desk.getByRole('tab', { name: /卡片/ }).click()
  await desk.getByRole('button', { name: /打给小王/ }).click()
  const row = cardRow(desk, '打给小王')
  await expect(row).toContainText('还不能播')
  await expect(row).toContainText('扫码会看到号码 138****8000')
  await expect(row.getByRole('button', { name: '播出', exact: true })).toBeDisabled()
  await row.getByRole('button', { name: '照原样播出' }).click()
  await expect(row).not.toContainText('还不能播')
  await desk.keyboard.press('Enter')
  await expect.poll(() => live(studio).air.corner?.card.id).toBe('code')
})

test('a number in the station’s name airs hidden, on every picture, until the operator says otherwise', async ({
  studio,
  desk,
  browser,
}) => {
  const overlay = await openOverlay(browser, studio)
  await desk
    .getByRole('button', { name: /反诈公开课/ })
    .first()
    .click()
  await desk.getByRole('menuitem', { name: /节目设置/ }).click()
  const form = desk.getByRole('dialog', { name: '节目设置' })
  await form.getByLabel('单位名称').fill('服务站 13800138000')
  await expect(form.getByRole('list', { name: '播出时隐去的内容' })).toContainText('138****8000')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toHaveCount(0)
  await expect(overlay.locator('.brand')).toContainText('服务站 138****8000')
  await desk
    .getByRole('button', { name: /反诈公开课/ })
    .first()
    .click()
  await desk.getByRole('menuitem', { name: /节目设置/ }).click()
  await form.getByRole('button', { name: '照原样播出' }).click()
  await form.getByRole('button', { name: '保存' }).click()
  await expect(overlay.locator('.brand')).toContainText('服务站 13800138000')
})
