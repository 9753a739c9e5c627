import { expect } from '@playwright/test'
import { paragraphStart } from '../../shared/prompter/clock.ts'
import { plainSettings } from '../../shared/prompter/screenSettings.ts'
import { sheetStarts } from '../../shared/prompter/sheets.ts'
import { reading, screens, set, test } from '../support/prompterPages.ts'
import { backward, lineStarts, watchScroll, type Seen } from '../support/reading.ts'

test('is set on the screen or at the desk, and stays so when it is opened again', async ({
  studio,
  prompter: page,
}) => {
  await page.mouse.move(300, 300)
  await page.mouse.move(320, 320)
  await page.getByRole('button', { name: '设置', exact: true }).click()
  await page.getByRole('combobox', { name: '配色' }).selectOption('light')
  await expect.poll(() => screens(studio)[0]?.settings.look).toBe('light')
  await set(studio, { font: 'dyslexic', size: 1.9, margin: 80, mirror: 'vertical' })
  await expect(page.locator('#surface')).toHaveAttribute('data-font', 'dyslexic')
  await expect(page.locator('#surface')).toHaveAttribute('data-mirror', 'vertical')
  await page.reload()
  await expect(page.locator('#surface')).toHaveAttribute('data-font', 'dyslexic')
  expect(screens(studio)).toHaveLength(1)
})

test('screens that are set alike break lines alike, whatever their size', async ({
  studio,
  open,
  prompter: page,
}) => {
  const other = await open(390, 844)
  await expect.poll(() => screens(studio).length).toBe(2)
  for (const font of ['kai', 'dyslexic', 'legible'] as const) {
    for (const { id } of screens(studio)) {
      const settings = { ...plainSettings, font, size: 1.4, margin: 120 }
      await studio.send({ type: 'prompter.screen', screen: id, settings })
    }
    for (const one of [page, other]) {
      await expect(one.locator('#surface')).toHaveAttribute('data-font', font)
      await expect(one.locator('#surface')).toHaveAttribute('data-fonts', 'ready')
    }
    expect(await lineStarts(other)).toEqual(await lineStarts(page))
  }
})

test('my lines are full and the others dim', async ({ studio, prompter: page }) => {
  await set(studio, { mine: 'banker' })
  const colour = (who: string): Promise<string> =>
    page
      .locator(`.paragraph.say[data-who=${who}]`)
      .first()
      .evaluate((node) => getComputedStyle(node).color)
  await expect.poll(() => colour('officer')).toBe('rgb(118, 125, 132)')
  expect(await colour('banker')).toBe('rgb(255, 226, 154)')
})

test('counts a segment with a time of its own down, on the screens that want it and at the desk', async ({
  studio,
  open,
  prompter: page,
}) => {
  const script = [
    { id: 'p1', kind: 'mark' as const, who: '', text: '开场', targetMs: 12_000 },
    { id: 'l1', kind: 'say' as const, who: '', text: '大家好，欢迎来到反诈直播间。'.repeat(4) },
    { id: 'p2', kind: 'mark' as const, who: '', text: '正题' },
    { id: 'l2', kind: 'say' as const, who: '', text: '今天只说一件事。'.repeat(10) },
  ]
  await studio.send({ type: 'script.bring', cue: 'refund', script })
  await studio.send({ type: 'prompter.load', cue: 'refund' })
  const console = await open(1366, 768, { at: 'console' })
  await expect(page.getByText('本段')).toHaveCount(0)
  await studio.send({ type: 'prompter.play' })
  await expect(page.getByText(/^本段0:\d\d$/)).toBeVisible()
  await expect(console.getByText(/^本段余 0:\d\d$/)).toBeVisible()
  await expect(page.getByText(/^本段超0:/)).toHaveAttribute('data-stands', 'over', { timeout: 20_000 })
  await expect(console.getByText(/^本段超 0:/)).toBeVisible()
  await set(studio, { part: false })
  await expect(page.getByText(/^本段/)).toHaveCount(0)
  await set(studio, { part: true })
  await expect(page.getByText(/^本段超/)).toBeVisible()
  await studio.send({ type: 'prompter.seek', paragraph: 'l2' })
  await expect(page.getByText(/^本段/)).toHaveCount(0)
})

test('a line that has to be said is ticked by hand at the desk, which tells what would be missed', async ({
  studio,
  open,
  prompter: page,
}) => {
  const script = [
    { id: 'm1', kind: 'say' as const, who: '', text: '公安机关没有安全账户。', must: true },
    { id: 'l1', kind: 'say' as const, who: '', text: '今天只说一件事。'.repeat(10) },
    { id: 'm2', kind: 'say' as const, who: '', text: '拿不准就拨打反诈专线。', must: true },
  ]
  await studio.send({ type: 'script.bring', cue: 'refund', script })
  await studio.send({ type: 'cue.arm', cue: 'refund' })
  await studio.send({ type: 'cue.go' })
  const console = await open(1366, 768, { at: 'console' })
  const first = console.getByRole('button', { name: /必说.*：公安机关/ })
  await expect(first).toHaveAttribute('data-stands', 'due')
  await expect(console.getByText('还没说')).toHaveCount(0)
  await studio.send({ type: 'prompter.seek', paragraph: 'l1' })
  await expect(first).toHaveAttribute('data-stands', 'missed')
  await expect(console.getByText('1 句必说还没说：公安机关')).toBeVisible()
  await first.click()
  await expect(first).toHaveAttribute('data-stands', 'said')
  await expect(console.getByText('还没说')).toHaveCount(0)
  await expect(page.locator('[data-paragraph=m1]')).toHaveCount(1)
  await studio.send({ type: 'cue.arm', cue: 'letters' })
  await expect(console.getByText('1 句必说还没说：拿不准')).toBeVisible()
  await first.click()
  await expect(console.getByText('2 句必说还没说：公安机关')).toBeVisible()
})

test('says stand by, then that the show is on air', async ({ studio, prompter: page }) => {
  await studio.send({ type: 'host.slate', slate: 'standby' })
  await expect(page.getByRole('heading', { name: '准备开播' })).toBeVisible()
  await studio.send({ type: 'cue.go' })
  await expect(page.getByRole('heading', { name: '准备开播' })).toHaveCount(0)
  await expect(page.getByText('已开播')).toBeVisible()
  await expect(page.getByText('已开播')).toHaveCount(0, { timeout: 10_000 })
})

test('keeps the old script until the sentence was read where that is asked for', async ({
  studio,
  prompter: page,
}) => {
  await studio.send({ type: 'settings.set', changes: { prompterWaits: true } })
  await studio.send({ type: 'prompter.seek', paragraph: 'refund-2', offset: 3 })
  await studio.send({ type: 'prompter.speed', charsPerMinute: 300 })
  await studio.send({ type: 'prompter.play' })
  await studio.send({ type: 'cue.go' })
  await expect(page.getByText('念完这句，接 开场与主持人介绍')).toBeVisible()
  expect(reading(studio).cue).toBe('refund')
  await expect.poll(() => reading(studio).cue, { timeout: 30_000 }).toBe('opening')
  await expect(page.getByText('念完这句')).toHaveCount(0)
})

test('a message that is held stays, without its button, until it is taken away', async ({
  studio,
  prompter: page,
}) => {
  await studio.send({ type: 'host.message', text: '还有三分钟', hold: true, blink: true })
  const message = page.getByRole('button', { name: '还有三分钟' })
  await expect(message).toHaveAttribute('data-blinks', 'true')
  await page.keyboard.press('Enter')
  await expect(message).toHaveAttribute('data-read', 'true')
  await expect(message).toHaveAttribute('data-blinks', 'false')
  await studio.send({ type: 'host.message', text: '' })
  await expect(message).toHaveCount(0)
})

test('a script of 100,000 characters keeps only its neighbourhood on the page, wherever it is read', async ({
  studio,
  prompter: page,
}) => {
  const line = '接到自称客服的电话，先挂断，再到官方平台核实，不要点链接，不要转账。'
  const script = Array.from({ length: 3000 }, (_, at) => ({
    id: `l${at}`,
    kind: 'say' as const,
    who: 'officer',
    text: `第${at}句。${line}`,
  }))
  await studio.send({ type: 'script.bring', cue: 'refund', script })
  await expect.poll(() => page.locator('.paragraph').count(), { timeout: 20_000 }).toBeGreaterThan(20)
  expect(await page.locator('.paragraph').count()).toBeLessThan(200)
  for (const at of [0, 2999, 1500]) {
    await studio.send({ type: 'prompter.seek', paragraph: `l${at}` })
    const top = (): Promise<number> =>
      page.evaluate((id) => {
        const node = document.querySelector(`[data-paragraph=${id}]`)
        const mark = document.querySelector('.line')!.getBoundingClientRect().top
        return node ? Math.abs(node.getBoundingClientRect().top - mark) : 1e6
      }, `l${at}`)
    await expect.poll(top, { timeout: 10_000 }).toBeLessThan(3)
  }

  // On over the edge of a sheet.
  const starts = script.map((_, at) => paragraphStart(script, at)!)
  const edge = sheetStarts(starts).find((begin) => begin > 1500)!
  await studio.send({ type: 'prompter.seek', paragraph: `l${edge - 1}`, offset: 10 })
  await page.evaluate(() => document.querySelector('.paragraph')!.setAttribute('data-first', ''))
  await studio.send({ type: 'prompter.speed', charsPerMinute: 600 })
  await studio.send({ type: 'prompter.play' })
  const seen: Seen[] = []
  while ((await page.locator('[data-first]').count()) > 0) seen.push(...(await watchScroll(page, 1000)))
  seen.push(...(await watchScroll(page, 1000)))
  expect(backward(seen)).toBeLessThan(0.05)
  // The paper is another one now, and stayed where it was: no step is larger than a late frame makes it.
  const steps = seen.slice(1).map(({ atEpochMs, px }, at) => {
    const before = seen[at]!
    return Math.abs(px - before.px - (atEpochMs - before.atEpochMs) * pxPerMs(seen))
  })
  expect(Math.max(...steps)).toBeLessThan(3)
})

/** The pace that was seen on the whole. */
const pxPerMs = (seen: readonly Seen[]): number =>
  (seen.at(-1)!.px - seen[0]!.px) / (seen.at(-1)!.atEpochMs - seen[0]!.atEpochMs)
