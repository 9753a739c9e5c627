import { chromium } from '@playwright/test'
import { WebSocket as Line } from 'ws'
import { findBrowser } from '../build/browser.mjs'
import { must, startBuilt } from './studio/builtStudio.ts'
import { echoApart } from './studio/echo.ts'
import { quantile, report, type Line as Row } from './studio/figures.ts'

/**
 * Card to picture: from the API call `card.air` to the overlay page having painted, with 1,000 cards in the show,
 * against the least that any overlay could do in the same page and run: a bare WebSocket message and one text node.
 * Painted means two frames after the document changed; both say so over the same bare socket, taken in turns.
 * Asked for: the median under 50 ms.
 */

const cards = 1000
const airings = Number(process.env['DAOBO_AIRINGS'] ?? 120)
const warmUp = 20

const texts = [
  '接到“客服”说要给我退款，让我下载屏幕共享软件，能信吗？',
  '孩子玩游戏被骗充值，钱还能追回来吗？',
  '兼职刷单前两单都返钱了，第三单要先垫付，是不是骗局？',
  '接到 96110 打来的电话，要不要接？',
]

const studio = await startBuilt(['--practice', '--sample'])
for (let at = 0; at < cards; at += 1) {
  const facts = { text: `${at}. ${texts[at % texts.length]}`, asker: '张**', community: '旭日社区' }
  await must(studio.command('card.put', { card: { id: `card-${at}`, kind: 'question', facts } }))
}

const echo = await echoApart()
const line = new Line(echo.url)
await new Promise((resolve) => line.once('open', resolve))
/** Resolves when the page says what is expected. */
const heard = (expected: string): Promise<void> =>
  new Promise((resolve) => {
    line.on('message', function hear(data: Buffer) {
      if (data.toString() !== expected) return
      line.off('message', hear)
      resolve()
    })
  })

const executablePath = findBrowser()
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
// The bare socket is not the studio's, which the page's policy would refuse.
const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, bypassCSP: true })
const page = await context.newPage()
await page.goto(`${studio.url}/overlay/#${studio.token}`)
await page.locator('.brand .name').waitFor()
await page.evaluate(async (url) => {
  const place = document.body.appendChild(document.createElement('p'))
  const socket = new WebSocket(url)
  const painted = (what: string) =>
    requestAnimationFrame(() => requestAnimationFrame(() => socket.send(what)))
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    if (!data.startsWith('show ')) return
    place.textContent = data
    painted(`painted ${data}`)
  })
  new MutationObserver((changes) => {
    const added = changes.flatMap((change) => [...change.addedNodes])
    if (added.some((node) => node instanceof Element && node.classList.contains('spot')))
      painted('painted a card')
  }).observe(document.querySelector('.stage')!, { childList: true, subtree: true })
  await new Promise((resolve) => socket.addEventListener('open', resolve))
}, echo.url)

const times = { card: [] as number[], bare: [] as number[], answer: [] as number[] }
for (let at = -warmUp; at < airings; at += 1) {
  const cardPainted = heard('painted a card')
  const begunCard = performance.now()
  await must(studio.command('card.air', { card: `card-${(at + warmUp) % cards}` }))
  const answered = performance.now() - begunCard
  await cardPainted
  const card = performance.now() - begunCard

  const message = `show ${at} ${texts[(at + warmUp) % texts.length]}`
  const barePainted = heard(`painted ${message}`)
  const begunBare = performance.now()
  line.send(message)
  await barePainted
  const bare = performance.now() - begunBare

  if (at < 0) continue
  times.card.push(card)
  times.answer.push(answered)
  times.bare.push(bare)
}

await browser.close()
line.close()
echo.close()
await studio.close()

const both = (what: string, values: readonly number[]): Row[] => [
  { what: `${what}, median`, measured: quantile(values, 0.5), unit: 'ms' },
  { what: `${what}, p95`, measured: quantile(values, 0.95), unit: 'ms' },
]
report(`Card to picture, ${cards} cards in the show, ${airings} airings`, [
  ...both('bare message to painted', times.bare),
  ...both('card.air to its answer', times.answer),
  { what: 'card.air to painted, median', measured: quantile(times.card, 0.5), unit: 'ms', most: 50 },
  { what: 'card.air to painted, p95', measured: quantile(times.card, 0.95), unit: 'ms' },
  {
    what: 'painted over bare, median',
    measured: quantile(times.card, 0.5) / quantile(times.bare, 0.5),
    unit: '×',
  },
  {
    what: 'painted over bare, p95',
    measured: quantile(times.card, 0.95) / quantile(times.bare, 0.95),
    unit: '×',
  },
])
