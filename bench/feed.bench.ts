import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Browser, type Page } from '@playwright/test'
import { findBrowser } from '../build/browser.mjs'
import { plainPage } from './feed/plainPage.ts'
import { watch, type Watched } from './feed/watch.ts'
import { must, startBuilt, type BuiltStudio } from './studio/builtStudio.ts'
import { median, quantile, report, type Line } from './studio/figures.ts'

/**
 * Comments through the API to what is in the document: the feed on the picture and the moderator's page at 200 a
 * second and at 5, against a plain page that appends one element a message. Each page alone, in the same run.
 * `DAOBO_FEED_SECONDS` is how long each takes (30; 600 for the full measure of memory).
 */

const seconds = Number(process.env['DAOBO_FEED_SECONDS'] ?? 30)
const fast = 200
const slow = 5
/** Until what a page keeps at most is full: 2,000 comments at 200 a second. */
const warmUpSeconds = 12

let count = 0
/** When each numbered comment was sent, epoch milliseconds. */
const sentAt = new Map<number, number>()

/** A text that no rule of repetition knows from another one. */
function comment(): { number: number; text: string } {
  count += 1
  const words = Array.from({ length: 14 }, () =>
    String.fromCharCode(0x4e00 + Math.floor(Math.random() * 5000)),
  )
  return { number: count, text: `${words.join('')}【${count}】` }
}

/** Sends so many a second, evenly, one at a time. */
async function flow(perSecond: number, forSeconds: number, send: (text: string) => unknown): Promise<void> {
  const from = performance.now()
  const sending: unknown[] = []
  for (let at = 0; at < perSecond * forSeconds; at += 1) {
    const early = from + (at * 1000) / perSecond - performance.now()
    if (early > 1) await wait(early)
    const { number, text } = comment()
    sentAt.set(number, performance.timeOrigin + performance.now())
    sending.push(send(text))
  }
  await Promise.all(sending)
}

async function measure(page: Page, perSecond: number, forSeconds: number, send: (text: string) => unknown) {
  await flow(perSecond, warmUpSeconds, send)
  const most = { number: count + perSecond * forSeconds, ms: forSeconds * 1000 + 10_000 }
  return watch(page, most, () => flow(perSecond, forSeconds, send))
}

const delays = ({ seen }: Watched): number[] =>
  [...seen].flatMap(([number, at]) => {
    const from = sentAt.get(number)
    return from === undefined ? [] : [at - from]
  })

const lines = (watched: Watched, limited: boolean): Line[] => {
  const late = delays(watched)
  const most = (value: number) => (limited ? { most: value } : {})
  const tenMinutesMb = (watched.grownBytes / 2 ** 20) * (600_000 / watched.ms)
  return [
    { what: 'comment to document, median', measured: median(late), unit: 'ms' },
    { what: 'comment to document, p95', measured: quantile(late, 0.95), unit: 'ms', ...most(120) },
    { what: 'frame, p95', measured: quantile(watched.frames, 0.95), unit: 'ms', ...most(20) },
    { what: 'main thread', measured: watched.busy * 100, unit: '%', ...most(25) },
    { what: 'main thread, on a processor', measured: watched.computing * 100, unit: '%' },
    { what: 'elements in the document', measured: watched.nodes, unit: '', ...most(600) },
    { what: 'heap grown', measured: watched.grownBytes / 2 ** 20, unit: 'MB' },
    // Of a short run this is noise times twenty: it counts only in a full one.
    {
      what: 'heap grown, for ten minutes',
      measured: tenMinutesMb,
      unit: 'MB',
      ...(seconds >= 600 ? most(1) : {}),
    },
    { what: 'comments seen in the document', measured: late.length, unit: '' },
  ]
}

async function open(browser: Browser, address: string, ready: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(address)
  await page.locator(ready).first().waitFor({ state: 'attached' })
  return page
}

const through =
  (studio: BuiltStudio) =>
  (text: string): Promise<unknown> =>
    studio.call('POST', '/api/v1/comments', {
      source: 'bench',
      author: { id: `${count}`, name: '观众' },
      text,
    })

const executablePath = findBrowser()
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  const plain = await plainPage()
  // A page that keeps everything comes to a standstill within minutes; half of one shows its figures.
  const baseline = await open(browser, plain.url, '#list')
  report(
    `A plain page, ${fast} a second (the baseline)`,
    lines(await measure(baseline, fast, Math.min(seconds, 30), plain.send), false),
  )
  await baseline.context().close()
  plain.close()

  const studio = await startBuilt(['--practice', '--sample'])
  await must(studio.command('comments.mode', { mode: 'all', layout: 'list' }))
  const send = through(studio)
  for (const [name, address, ready] of [
    ['Feed on the picture', `${studio.url}/overlay/#${studio.token}`, '.feed-list'],
    ['Moderator’s page', `${studio.url}/moderate/#${studio.token}`, '[data-id], section'],
  ] as const) {
    const page = await open(browser, address, ready)
    report(`${name}, ${fast} a second`, lines(await measure(page, fast, seconds, send), true))
    const quiet = delays(await measure(page, slow, Math.min(seconds, 30), send))
    report(`${name}, ${slow} a second`, [
      { what: 'comment to document, median', measured: median(quiet), unit: 'ms', most: 40 },
    ])
    await page.context().close()
  }
  await studio.close()
} finally {
  await browser.close()
}
