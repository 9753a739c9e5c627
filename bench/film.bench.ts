import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { chromium } from '@playwright/test'
import { findBrowser } from '../build/browser.mjs'
import { pageMemoryMb } from './prompter/memory.ts'
import { must, startBuilt } from './studio/builtStudio.ts'
import { median, quantile, report } from './studio/figures.ts'
import { openUnwatched } from './studio/unwatchedPage.ts'

/**
 * The practice page's memory while it films two made-up cameras, measured after each stretch (DAOBO_STRETCHES=90 is half
 * an hour of it). What has arrived at the studio is let go of, so it must stay flat. The studio is called away once for
 * ten seconds in the middle: what waited then must be gone again at the end. Then the PC is kept busy by as many other
 * programs as would fill it twice: the film may lose pictures then, but grow by no more than a few of them.
 */

const stretches = Number(process.env['DAOBO_STRETCHES'] ?? 12)
const stretchMs = 15_000
const busyStretches = 4

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
const page = await openUnwatched(browser, `${studio.url}/practice/#${studio.token}`)
const entered = await must(studio.command('rehearsal.enter', { level: 'practice' }))
const { run } = entered['result'] as { run: string }
await must(studio.command('scene.take', { scene: '双人' }))

/** Pictures that the page has shown so far; as many are filmed. */
const shown = async (): Promise<number> =>
  (await page.value<number>("document.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames")) ??
  0
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const perSecond = async (during: () => Promise<void>): Promise<number> => {
  const before = await shown()
  const fromMs = performance.now()
  await during()
  return ((await shown()) - before) / ((performance.now() - fromMs) / 1000)
}

/** The least of some readings: pictures on their way come and go by tens of megabytes, what is kept stays. */
async function keptMb(): Promise<number> {
  await page.tidy()
  await wait(1000)
  let least = Infinity
  for (let reading = 0; reading < 6; reading += 1) {
    const memory = await pageMemoryMb(browser)
    if (memory === null) throw new Error('this system tells no memory of a process')
    least = Math.min(least, memory)
    await wait(500)
  }
  return least
}

for (let tries = 0; tries < 60 && (await shown()) === 0; tries += 1) await wait(500)

const held: number[] = []
const quietPace: number[] = []
for (let at = 0; at <= stretches; at += 1) {
  if (at === Math.floor(stretches / 2)) {
    await page.away(10_000)
  }
  quietPace.push(await perSecond(() => wait(stretchMs)))
  held.push(await keptMb())
}
const busy = Array.from({ length: availableParallelism() * 2 }, () =>
  spawn('timeout', [String((busyStretches * stretchMs) / 1000 + 60), 'sh', '-c', 'while :; do :; done']),
)
const heldBusy: number[] = []
const busyPace: number[] = []
for (let at = 0; at < busyStretches; at += 1) {
  busyPace.push(await perSecond(() => wait(stretchMs)))
  heldBusy.push(await keptMb())
}
for (const one of busy) one.kill()
const films = (await must(studio.call('GET', `/api/v1/recordings?run=${run}`)))['items'] as {
  bytes: number
}[]
await browser.close()
await studio.close()

/**
 * The first stretch warms things up. From then on memory goes up and down by 40 MB as the browser tidies: what is kept is
 * the least of a third of the stretches, and it must be the same in the last third as in the first.
 */
const values = held.slice(1)
const third = Math.max(1, Math.floor(values.length / 3))
const growth = Math.min(...values.slice(-third)) - Math.min(...values.slice(0, third))

report(
  `The practice page while it films, ${stretches} stretches of ${stretchMs / 1000} s, once 10 s without the studio`,
  [
    { what: 'memory of the page, first', measured: held[0] ?? Number.NaN, unit: 'MB' },
    { what: 'memory of the page, largest', measured: quantile(held, 1), unit: 'MB', most: 250 },
    { what: 'least of the last third over least of the first', measured: growth, unit: 'MB', most: 30 },
    {
      what: 'largest on a busy PC, over the largest before',
      measured: Math.max(...heldBusy) - quantile(held, 1),
      unit: 'MB',
      most: 40,
    },
    { what: 'pictures a second, median', measured: median(quietPace), unit: '' },
    { what: 'pictures a second on a busy PC, median', measured: median(busyPace), unit: '' },
    { what: 'film on disk', measured: films.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6, unit: 'MB' },
  ],
)
