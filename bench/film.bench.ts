import { chromium } from '@playwright/test'
import { findBrowser } from '../build/browser.mjs'
import { pageMemoryMb, tidy } from './prompter/memory.ts'
import { must, startBuilt } from './studio/builtStudio.ts'
import { quantile, report } from './studio/figures.ts'

/**
 * The practice page's memory while it films two made-up cameras: measured after each stretch, its slope carried on to
 * thirty minutes. What has arrived at the studio is let go of, so it must stay flat. The studio is called away once for
 * ten seconds in the middle: what waited then must be gone again at the end.
 */

const stretches = Number(process.env['DAOBO_STRETCHES'] ?? 8)
const stretchMs = 15_000
const filmMs = 30 * 60_000

const studio = await startBuilt(['--practice', '--sample'])
const executablePath = findBrowser()
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream=device-count=2',
    '--autoplay-policy=no-user-gesture-required',
  ],
})
const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
const page = await context.newPage()
await page.goto(`${studio.url}/practice/#${studio.token}`)
await page.locator('video').waitFor()
const entered = await must(studio.command('rehearsal.enter', { level: 'practice' }))
const { run } = entered['result'] as { run: string }
await must(studio.command('scene.take', { scene: '双人' }))

const held: number[] = []
for (let at = 0; at <= stretches; at += 1) {
  if (at === Math.floor(stretches / 2)) {
    await context.setOffline(true)
    await page.waitForTimeout(10_000)
    await context.setOffline(false)
  }
  await page.waitForTimeout(stretchMs)
  await tidy(page)
  const memory = await pageMemoryMb(browser)
  if (memory === null) throw new Error('this system tells no memory of a process')
  held.push(memory)
}
const films = (await must(studio.call('GET', `/api/v1/recordings?run=${run}`)))['items'] as {
  bytes: number
}[]
await browser.close()
await studio.close()

/** The first stretch warms things up; from then on the line of least squares. */
const values = held.slice(1)
const middle = (values.length - 1) / 2
const mean = values.reduce((sum, value) => sum + value, 0) / values.length
const slope =
  values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) /
  values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0)

report(
  `The practice page while it films, ${stretches} stretches of ${stretchMs / 1000} s, once 10 s without the studio`,
  [
    { what: 'memory of the page, first', measured: held[0] ?? Number.NaN, unit: 'MB' },
    { what: 'memory of the page, largest', measured: quantile(held, 1), unit: 'MB' },
    { what: 'growth carried on to 30 minutes', measured: (slope * filmMs) / stretchMs, unit: 'MB', most: 30 },
    { what: 'film on disk', measured: films.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6, unit: 'MB' },
  ],
)
