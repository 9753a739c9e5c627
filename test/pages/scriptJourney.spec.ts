import { join } from 'node:path'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { paragraphStart, positionAt, scriptLength } from '../../shared/prompter/clock.ts'
import { backward, lineStarts, watchScroll } from '../support/reading.ts'
import { studioForPages, type StudioForPages } from '../support/studioPage.ts'

/**
 * As a new user would: a two-host script out of another program's Word file, read on the console, a window and two
 * tablets, edited while it is read, driven by a presenter's keys, with a message, a question and a lost studio, and
 * over when the time is.
 */

const file = join(import.meta.dirname, '../fixtures/scripts/two-hosts.docx')
/** What its three parts ask for together: slow enough that delays can be made up for at a pace that people can read. */
const targetMs = 90_000

async function open(browser: Browser, studio: StudioForPages, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(studio.address('prompter'))
  await page.locator('#surface').waitFor()
  return page
}

test('a script out of Word is read to its end in its time, whatever happens on the way', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const studio = await studioForPages()
  const prompter = () => studio.state().saved.live.prompter
  const position = (): number => positionAt(prompter(), Date.now())
  await studio.send({ type: 'cue.edit', cue: 'opening', changes: { plannedMs: targetMs } })

  const console = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  await console.goto(studio.address('console'))
  await test.step('bring the script in', async () => {
    await console.locator('[data-id=opening] button').first().click()
    await console.keyboard.press('t')
    await console.locator('[role=dialog] input[type=file]').setInputFiles(file)
    await expect(console.getByText('说话的有：杜警官、李经理。')).toBeVisible()
    await console.getByRole('button', { name: '换掉现在的台词' }).click()
    await expect(console.getByRole('textbox', { name: '台词' })).toHaveValue(
      /第一件，冒充客服退款；\n第二件，刷单返利。/,
    )
    await console.keyboard.press('Escape')
  })

  const window = await open(browser, studio, 1280, 720)
  const phone = await open(browser, studio, 390, 844)
  const tablet = await open(browser, studio, 1024, 768)
  const screens = [window, phone, tablet]

  await test.step('go on air and read, in time', async () => {
    await studio.send({ type: 'cue.arm', cue: 'opening' })
    await studio.send({ type: 'cue.go' })
    await expect.poll(() => prompter().cue).toBe('opening')
    for (const page of screens) await page.locator('#surface[data-fonts=ready]').waitFor()
    await console.getByRole('button', { name: '按时间' }).click()
    await window.keyboard.press('Space')
    await expect.poll(() => prompter().playing).toBe(true)
    const [first, ...others] = await Promise.all(screens.map(lineStarts))
    for (const other of others) expect(other).toEqual(first)
  })
  const until = prompter().fitUntilEpochMs!
  expect(until).toBe(studio.state().saved.live.current!.startedAtEpochMs + targetMs)

  await test.step('page keys drive it for all', async () => {
    const starts = prompter().script.map((line) => paragraphStart(prompter().script, line.id))
    await tablet.keyboard.press('PageDown')
    await expect.poll(() => prompter().position).toBe(starts[1])
    await phone.keyboard.press('PageUp')
    await phone.keyboard.press('PageUp')
    await expect.poll(() => prompter().position).toBe(0)
  })

  await test.step('edit ahead of the reader and behind, the reader stays', async () => {
    // Past the first line: one that turns from a segment's name into words takes another time, and is edited here.
    const second = () => paragraphStart(prompter().script, 1)!
    await expect.poll(() => positionAt(prompter(), Date.now()) - second()).toBeGreaterThan(1)
    await console.keyboard.press('t')
    const words = console.getByRole('textbox', { name: '台词' })
    await words.click()
    await words.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 0))
    const states = [prompter()]
    const watching = setInterval(() => {
      if (states.at(-1) !== prompter()) states.push(prompter())
    }, 10)
    await console.keyboard.type('杜警官：欢迎各位邻居。')
    await console.keyboard.press('Enter')
    await expect(tablet.getByText('欢迎各位邻居。')).toHaveCount(1, { timeout: 10_000 })
    clearInterval(watching)
    expect(prompter().script[0]?.text).toContain('欢迎各位邻居')
    expect(prompter().playing).toBe(true)
    const edits = states
      .slice(1)
      .flatMap((now, at) => (now.script === states[at]!.script ? [] : [[states[at]!, now]]))
    expect(edits.length).toBeGreaterThan(0)
    for (const [before, after] of edits) {
      const due = scriptLength(before!.script) - positionAt(before!, after!.sinceEpochMs)
      expect(Math.abs(scriptLength(after!.script) - after!.position - due)).toBeLessThan(0.5)
    }
    await expect(console.getByText('主播正在念这份台词')).toBeVisible()
    await console.keyboard.press('Escape')
  })

  await test.step('a message is read, a question is pinned', async () => {
    await studio.send({ type: 'host.message', text: '请看2号机', blink: true })
    await expect(phone.getByRole('button', { name: '请看2号机' })).toBeVisible()
    await phone.keyboard.press('Enter')
    await expect(tablet.getByRole('button', { name: '请看2号机' })).toHaveCount(0)
    await expect(console.getByText(/看过|已看|已读/).first()).toBeVisible()
    await studio.send({ type: 'question.air', question: 'q-phone' })
    for (const page of screens) {
      const panel = page.getByRole('complementary', { name: '正在播出的问题' })
      await expect(panel).toContainText('不要念出居民的号码')
      const below = await panel.evaluate(
        (node) =>
          node.getBoundingClientRect().top > document.querySelector('.line')!.getBoundingClientRect().bottom,
      )
      expect(below).toBe(true)
    }
    await studio.send({ type: 'card.clear' })
  })

  await test.step('the studio is lost and comes back; nobody who reads sees it', async () => {
    const watching = watchScroll(tablet, 9000)
    await tablet.waitForTimeout(500)
    await studio.stop()
    await tablet.waitForTimeout(3500)
    await studio.start()
    const seen = await watching
    expect(backward(seen)).toBeLessThan(0.05)
    // Never further than reading goes in the time, even where short lines stand high: no jump.
    const jumps = seen.slice(1).map(({ px, atEpochMs }, at) => {
      const before = seen[at]!
      return px - before.px - (atEpochMs - before.atEpochMs) * 0.16
    })
    expect(Math.max(...jumps)).toBeLessThan(8)
    expect(seen.at(-1)!.px).toBeGreaterThan(seen[0]!.px + 20)
    await expect(tablet.locator('header .unseen')).toHaveCount(0)
    expect(prompter().playing).toBe(true)
  })

  await test.step('it ends with its time', async () => {
    await expect.poll(position, { timeout: targetMs, intervals: [50] }).toBe(scriptLength(prompter().script))
    const { sinceEpochMs, position: from, rate, script } = prompter()
    const ended = sinceEpochMs + ((scriptLength(script) - from) / rate) * 60_000
    expect(Math.abs(ended - until)).toBeLessThan(targetMs * 0.02)
  })
  await studio.close()
})
