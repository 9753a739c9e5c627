import { expect, type Locator, type Page } from '@playwright/test'
import { paragraphStart } from '../../shared/prompter/clock.ts'
import { reading, set, test } from '../support/prompterPages.ts'

/** What lies over the script, and the controls: never on the line that is read, never in the way of the keys. */

const message = (page: Page): Locator => page.getByRole('button', { name: '请看2号机' })
const question = (page: Page): Locator => page.getByRole('complementary', { name: '正在播出的问题' })
const clear = (one: { top: number; bottom: number }, other: { top: number; bottom: number }): boolean =>
  one.bottom <= other.top + 1 || one.top >= other.bottom - 1
const edges = (part: Locator) =>
  part.evaluate((node) => {
    const { top, bottom } = node.getBoundingClientRect()
    return { top, bottom }
  })

test('wherever the reading line is, neither a message nor a question lies on it', async ({
  studio,
  prompter: page,
}) => {
  await studio.send({ type: 'host.message', text: '请看2号机，'.repeat(12) })
  await studio.send({ type: 'question.air', question: 'q-phone' })
  for (const readAt of [15, 24, 34, 48, 60, 70]) {
    await set(studio, { readAt })
    const line = page.locator('.line')
    await expect
      .poll(() => line.evaluate((node) => Math.round((node.getBoundingClientRect().top / innerHeight) * 100)))
      .toBe(readAt)
    const read = await edges(line)
    for (const part of [message(page), question(page)]) {
      await expect(part).toBeVisible()
      expect(clear(await edges(part), read)).toBe(true)
    }
    expect(clear(await edges(message(page)), await edges(question(page)))).toBe(true)
  }
})

test('by page a message takes its room from the end of the page, not from its first line', async ({
  studio,
  prompter: page,
}) => {
  await set(studio, { manner: 'page' })
  await expect(page.locator('#surface')).toHaveAttribute('data-manner', 'page')
  const first = page.locator('[data-paragraph]').first()
  const before = await edges(first)
  await studio.send({ type: 'host.message', text: '请看2号机' })
  await expect(message(page)).toBeVisible()
  expect(await edges(first)).toEqual(before)
  const over = await edges(message(page))
  expect(clear(over, before)).toBe(true)
  await expect
    .poll(async () => (await page.locator('.rest').boundingBox())!.y)
    .toBeLessThanOrEqual(over.top + 1)
})

test('after a press by hand the keys are the reading’s again, and the controls hide', async ({
  studio,
  prompter: page,
}) => {
  const controls = page.getByRole('toolbar', { name: '提词控制' })
  await page.mouse.move(300, 300)
  const { rate } = reading(studio)
  await page.getByRole('button', { name: '快', exact: true }).click()
  await expect.poll(() => reading(studio).rate).toBe(rate + 10)
  await page.keyboard.press('Space')
  await expect.poll(() => reading(studio).playing).toBe(true)
  expect(reading(studio).rate).toBe(rate + 10)
  await expect(controls).toHaveCSS('opacity', '0', { timeout: 10_000 })
  // Who goes by keys keeps them in sight.
  await page.keyboard.press('Tab')
  await expect(controls).toHaveCSS('opacity', '1')
})

test('the settings stay off the line that is read, in a glass that turns everything over, too', async ({
  studio,
  open,
}) => {
  const page = await open(390, 844)
  const sheet = page.getByRole('region', { name: '设置' })
  for (const { mirror, readAt } of [
    { mirror: 'none', readAt: 34 },
    { mirror: 'both', readAt: 34 },
    { mirror: 'none', readAt: 65 },
    { mirror: 'vertical', readAt: 65 },
  ] as const) {
    await set(studio, { mirror, readAt })
    await expect(page.locator('#surface')).toHaveAttribute('data-mirror', mirror)
    await page.mouse.move(200, 300 + readAt)
    await page.getByRole('button', { name: '设置', exact: true }).click()
    await expect(sheet).toBeVisible()
    expect(clear(await edges(page.getByRole('toolbar')), await edges(page.locator('.line')))).toBe(true)
    await page.getByRole('button', { name: '收起' }).click()
  }
})

/** A finger as the browser feels it, so that what the browser itself does with it counts as well. */
async function swipe(page: Page, fromY: number, toY: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: 200, y }],
    })
  await touch('touchStart', fromY)
  for (let step = 1; step <= 20; step += 1) await touch('touchMove', fromY + ((toY - fromY) * step) / 20)
  await touch('touchEnd', toY)
}

test('a finger pulls the script as far as it goes, and turns it once where it is turned', async ({
  studio,
  open,
}) => {
  const page = await open(390, 844)
  const top = () =>
    page
      .locator('[data-paragraph]')
      .nth(2)
      .evaluate((node) => node.getBoundingClientRect().top)
  const before = await top()
  await swipe(page, 600, 500)
  await expect.poll(top).toBeLessThan(before - 80)
  await expect.poll(top).toBeGreaterThan(before - 100)
  expect(reading(studio).playing).toBe(false)
  await expect(page.getByText('已暂停')).toBeVisible()
  const controls = page.getByRole('toolbar', { name: '提词控制' })
  await expect(controls).toHaveCSS('opacity', '0')
  await swipe(page, 300, 600)
  await expect.poll(() => reading(studio).position).toBe(0)

  await set(studio, { manner: 'step' })
  await expect(page.locator('#surface')).toHaveAttribute('data-manner', 'step')
  await swipe(page, 600, 200)
  await expect.poll(() => reading(studio).position).toBeGreaterThan(0)
  const turned = reading(studio).position
  await page.waitForTimeout(300)
  expect(reading(studio).position).toBe(turned)
  await swipe(page, 400, 402)
  await expect(controls).toHaveCSS('opacity', '1')
  await set(studio, { manner: 'step', mirror: 'both' })
  await expect(page.locator('#surface')).toHaveAttribute('data-mirror', 'both')
  await swipe(page, 600, 200)
  await expect.poll(() => reading(studio).position).toBe(0)
})

test('who has read all is told so where the eye is, and nowhere before', async ({
  studio,
  prompter: page,
}) => {
  const script = reading(studio).script
  await expect(page.locator('[data-end]')).toHaveCount(1)
  await studio.send({ type: 'prompter.seek', paragraph: script.at(-1)!.id })
  await studio.send({ type: 'prompter.speed', charsPerMinute: 600 })
  await studio.send({ type: 'prompter.play' })
  const apart = () =>
    page.evaluate(() => {
      const last = document.querySelector('[data-end]')!.getBoundingClientRect()
      return Math.abs(last.bottom - document.querySelector('.line')!.getBoundingClientRect().top)
    })
  await expect.poll(apart, { timeout: 15_000 }).toBeLessThan(2)
  const { content } = await page
    .locator('[data-end]')
    .evaluate((node) => ({ content: getComputedStyle(node, '::after').content }))
  expect(content).toContain('念完了')
})

test('the settings jump to a part, a line or an instruction', async ({ studio, prompter: page }) => {
  const script = [
    { id: 'part', kind: 'mark' as const, who: '', text: '开场' },
    { id: 'line', kind: 'say' as const, who: '', text: '今天只说一件事，请您记好了。' },
    { id: 'note', kind: 'note' as const, who: '', text: '放慢' },
    { id: 'wave', kind: 'cue' as const, who: '', text: '[挥手]' },
    { id: 'last', kind: 'say' as const, who: '', text: '再见。' },
  ]
  await studio.send({ type: 'script.bring', cue: 'refund', script })
  await studio.send({ type: 'prompter.load', cue: 'refund' })
  await page.mouse.move(300, 300)
  await page.getByRole('button', { name: '设置', exact: true }).click()
  const jump = page.getByRole('combobox', { name: '跳到' })
  await expect(jump.getByRole('option')).toHaveText(['—', '开场', /今天只说/, /挥手/, /再见/])
  await jump.selectOption({ label: '\u3000[挥手]' })
  await expect.poll(() => reading(studio).position).toBe(paragraphStart(reading(studio).script, 'wave'))
})
