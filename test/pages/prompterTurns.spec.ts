import { expect, type Page } from '@playwright/test'
import { reading, set, test } from '../support/prompterPages.ts'
import { backward, watchScroll } from '../support/reading.ts'

const topOf = async (page: Page): Promise<number> => (await watchScroll(page, 120)).at(-1)!.px

/** The last words that are seen whole, above whatever is pinned. */
const lastSeen = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const pinned = document.querySelector('#host aside')?.getBoundingClientRect().top ?? innerHeight
    const rest = document.querySelector('.rest')!.getBoundingClientRect()
    const bottom = rest.height > 0 ? Math.min(pinned, rest.top) : pinned
    const range = document.createRange()
    let last = ''
    for (const words of document.querySelectorAll('.words')) {
      const text = words.firstChild!
      for (let at = 0; at < (text.textContent ?? '').length; at += 1) {
        range.setStart(text, at)
        range.setEnd(text, at + 1)
        if (range.getBoundingClientRect().bottom <= bottom + 1) last = text.textContent!.slice(0, at + 1)
      }
    }
    return last.replaceAll('\u200b', '')
  })

test('by paragraph it stands still and turns with the reading', async ({ studio, prompter: page }) => {
  await set(studio, { manner: 'step' })
  await studio.send({ type: 'prompter.speed', charsPerMinute: 600 })
  await studio.send({ type: 'prompter.play' })
  const seen = await watchScroll(page, 4000)
  const places = [...new Set(seen.map(({ px }) => Math.round(px)))]
  const tops = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.paragraph')].map((node) => node.offsetTop),
  )
  expect(places.length).toBeGreaterThan(1)
  expect(places.every((px) => tops.includes(px))).toBe(true)
  expect(backward(seen)).toBe(0)
})

/** Lines of which a part only is seen on a page. */
const cutLines = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const top = document.querySelector('.read')!.getBoundingClientRect().bottom
    const bottom = Math.min(innerHeight, document.querySelector('.rest')!.getBoundingClientRect().top)
    const range = document.createRange()
    return [...document.querySelectorAll('.words')].flatMap((words) => {
      range.selectNodeContents(words)
      const cut = [...range.getClientRects()].some(
        (line) =>
          line.bottom > top + 1 && line.top < bottom - 1 && (line.top < top - 1 || line.bottom > bottom + 1),
      )
      return cut ? [words.textContent ?? ''] : []
    })
  })

test('by page its keys turn whole pages', async ({ studio, prompter: page }) => {
  await set(studio, { manner: 'page' })
  await expect(page.locator('#surface')).toHaveAttribute('data-manner', 'page')
  expect(await cutLines(page)).toEqual([])
  await page.keyboard.press('PageDown')
  await expect.poll(() => topOf(page)).toBeGreaterThan(200)
  const first = await topOf(page)
  expect(await cutLines(page)).toEqual([])
  await page.keyboard.press('PageDown')
  await expect.poll(() => topOf(page)).toBeGreaterThan(first + 200)
  await page.keyboard.press('PageUp')
  await expect.poll(() => topOf(page)).toBe(first)
  expect(reading(studio).position).toBeGreaterThan(0)
})

test('by page nothing is read under a pinned question, and the page that is read keeps its first line', async ({
  studio,
  prompter: page,
}) => {
  const script = Array.from({ length: 30 }, (_, at) => {
    return { id: `l${at}`, kind: 'say' as const, who: '', text: `第${at}件：拿不准就挂断。` }
  })
  await studio.send({ type: 'script.bring', cue: 'refund', script })
  await studio.send({ type: 'prompter.load', cue: 'refund' })
  await set(studio, { manner: 'page' })
  await expect(page.locator('#surface')).toHaveAttribute('data-manner', 'page')
  await page.keyboard.press('PageDown')
  await expect.poll(() => topOf(page)).toBeGreaterThan(200)
  const top = await topOf(page)
  const whole = await lastSeen(page)
  await studio.send({ type: 'question.air', question: 'q-phone' })
  const pinned = page.getByRole('complementary', { name: '正在播出的问题' })
  await expect(pinned).toBeVisible()
  const rest = page.locator('.rest')
  await expect
    .poll(async () => (await rest.boundingBox())!.y)
    .toBeLessThanOrEqual((await pinned.boundingBox())!.y + 1)
  expect(await topOf(page)).toBe(top)
  expect(await cutLines(page)).toEqual([])
  const seen = await lastSeen(page)
  expect(seen).not.toBe(whole)

  await page.keyboard.press('PageDown')
  await expect.poll(() => topOf(page)).toBeGreaterThan(top)
  expect(await cutLines(page)).toEqual([])
  await page.keyboard.press('PageUp')
  await expect.poll(() => topOf(page)).toBe(top)
  await studio.send({ type: 'card.clear' })
  await expect(pinned).toHaveCount(0)
  await expect.poll(() => lastSeen(page)).toBe(whole)
  expect(await topOf(page)).toBe(top)
})

test('by paragraph one that is taller than the screen is turned within, by key and by itself', async ({
  studio,
  prompter: page,
}) => {
  const script = [
    { id: 'tall', kind: 'say' as const, who: '', text: '今天只说一件事，请您记好了。'.repeat(12) },
    { id: 'next', kind: 'say' as const, who: '', text: '再见。' },
  ]
  await studio.send({ type: 'script.bring', cue: 'refund', script })
  await studio.send({ type: 'prompter.load', cue: 'refund' })
  await set(studio, { manner: 'step' })
  await expect(page.locator('#surface')).toHaveAttribute('data-manner', 'step')
  const next = await page.locator('[data-paragraph=next]').evaluate((node) => (node as HTMLElement).offsetTop)
  expect(next).toBeGreaterThan(720)
  await page.keyboard.press('PageDown')
  await expect.poll(() => topOf(page)).toBeGreaterThan(90)
  const within = await topOf(page)
  expect(within).toBeLessThan(500)
  expect(within % 96).toBe(0)
  await page.keyboard.press('PageDown')
  await expect.poll(() => topOf(page)).toBeGreaterThan(within)
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('PageDown')
  await expect.poll(() => topOf(page)).toBe(next)

  await studio.send({ type: 'prompter.seek', paragraph: 'tall' })
  await studio.send({ type: 'prompter.speed', charsPerMinute: 600 })
  await studio.send({ type: 'prompter.play' })
  await expect.poll(() => topOf(page), { timeout: 10_000 }).toBe(within)
})
