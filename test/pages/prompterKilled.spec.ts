import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { startBuilt } from '../support/builtStudio.ts'
import { apart, backward, watchScroll, type Seen } from '../support/reading.ts'

/** The studio as it is shipped, in a process of its own, ended as a power cut or a hung driver would end it. */
test('kill -9 of the studio while three screens read: they go on, and nothing jumps when it is back', async ({
  browser,
}) => {
  const data = mkdtempSync(join(tmpdir(), 'daobo-killed-'))
  const start = (port: string) => startBuilt('--practice', '--sample', '--port', port, '--data', data)
  const before = await start('0')
  const contexts = await Promise.all(
    (
      [
        [1280, 720],
        [390, 844],
        [1024, 768],
      ] as const
    ).map(([width, height]) => browser.newContext({ viewport: { width, height }, locale: 'zh-CN' })),
  )
  const screens: Page[] = []
  for (const context of contexts) {
    const page = await context.newPage()
    await page.goto(`${before.url}/prompter/#${before.token}`)
    await page.locator('#surface').waitFor()
    screens.push(page)
  }
  for (const command of [
    { type: 'cue.arm', cue: 'refund' },
    { type: 'cue.go' },
    { type: 'prompter.speed', charsPerMinute: 200 },
    { type: 'prompter.play' },
  ])
    expect((await before.command(command)).status).toBe(200)
  for (const page of screens) await page.locator('#surface[data-fonts=ready]').waitFor()
  // The clocks have to know each other first.
  await screens[0]!.waitForTimeout(3000)

  const watching = Promise.all(screens.map((page) => watchScroll(page, 11_000)))
  await screens[0]!.waitForTimeout(500)
  await before.kill()
  await screens[0]!.waitForTimeout(3500)
  const after = await start(new URL(before.url).port)
  const seen = await watching

  for (const one of seen) {
    expect(backward(one)).toBeLessThan(0.05)
    expect(one.at(-1)!.px).toBeGreaterThan(one[0]!.px + 100)
    expect(Math.max(...strides(one))).toBeLessThan(8)
  }
  for (const page of screens) await expect(page.locator('header .unseen')).toHaveCount(0)
  const { prompter } = await after.state()
  expect(prompter).toMatchObject({ cue: 'refund', playing: true })

  // All of them by the new process's clock, and with each other.
  await screens[0]!.waitForTimeout(3000)
  const [first, ...others] = await Promise.all(screens.map((page) => watchScroll(page, 2000)))
  for (const other of others) {
    const distances = apart(first!, other).toSorted((a, b) => a - b)
    expect(distances[Math.floor(distances.length / 2)]).toBeLessThanOrEqual(3)
  }

  await Promise.all(contexts.map((context) => context.close()))
  await after.close()
  rmSync(data, { recursive: true, force: true })
})

/** How much further than reading goes in the time each step was, even where short lines stand high. */
const strides = (seen: readonly Seen[]): number[] =>
  seen.slice(1).map(({ px, atEpochMs }, at) => px - seen[at]!.px - (atEpochMs - seen[at]!.atEpochMs) * 0.16)
