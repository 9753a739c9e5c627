import { linked, must, startBuilt } from './studio/builtStudio.ts'
import { median, p99, report } from './studio/figures.ts'

/**
 * A flood through the API, one comment a call: none lost, none doubled, every one on disk when it was acknowledged, and
 * takes meanwhile as quick as before. Asked for: 500 a second for 60 s, acknowledgement p99 under 50 ms.
 * DAOBO_SECONDS and DAOBO_RATE shorten or change it.
 */

const seconds = Number(process.env['DAOBO_SECONDS'] ?? 60)
const perSecond = Number(process.env['DAOBO_RATE'] ?? 500)
const texts = [
  '主播讲得真好，学到了',
  '请问接到自称公安局的电话让转账怎么办？',
  '扣1',
  '支持我们社区民警，辛苦了！',
  '我的电话13812345678，想咨询一下',
  '加薇芯领红包，日结',
  '96110打来的电话可以接吗',
]

const studio = await startBuilt(['--practice', '--sample'])
await must(studio.command('settings.set', { changes: { takeGapMs: 0 } }))
const [one, other] = await linked(studio)

let turns = 0
async function take(): Promise<number> {
  const begun = performance.now()
  await must(studio.command('scene.take', { scene: (turns += 1) % 2 ? one : other }))
  return performance.now() - begun
}

const quiet: number[] = []
for (let at = -10; at < 60; at += 1) {
  const ms = await take()
  if (at >= 0) quiet.push(ms)
  await new Promise((resolve) => setTimeout(resolve, 100))
}

const total = perSecond * seconds
const acknowledged: number[] = []
const going: Promise<void>[] = []
let accepted = 0
let duplicates = 0
async function send(at: number): Promise<void> {
  const begun = performance.now()
  const comment = {
    source: 'bench',
    id: `${at}`,
    text: `${texts[at % texts.length]}${at}`,
    author: { id: `u${at % 997}`, name: `观众${at % 997}` },
  }
  const body = await must(studio.call('POST', '/api/v1/comments', comment))
  acknowledged.push(performance.now() - begun)
  accepted += Number(body['accepted'])
  duplicates += Number(body['duplicates'])
}

const busy: number[] = []
const processorBefore = studio.processorS()
const begun = performance.now()
let sent = 0
const taking = (async () => {
  while (sent < total) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    busy.push(await take())
  }
})()
while (sent < total) {
  const due = Math.min(total, Math.ceil(((performance.now() - begun) / 1000) * perSecond))
  for (; sent < due; sent += 1) going.push(send(sent))
  await new Promise((resolve) => setTimeout(resolve, 2))
}
await Promise.all(going)
const tookS = (performance.now() - begun) / 1000
await taking
const memoryMb = studio.memoryMb()
const processorS = studio.processorS() - processorBefore

const stored = new Map<string, number>()
for (let after = ''; ;) {
  const { items, next } = (await must(studio.call('GET', `/api/v1/comments?limit=1000&after=${after}`))) as {
    items: { sourceId: string }[]
    next?: string
  }
  for (const { sourceId } of items) stored.set(sourceId, (stored.get(sourceId) ?? 0) + 1)
  if (next === undefined) break
  after = next
}
await studio.close()

const lost = Array.from({ length: total }, (_, at) => `${at}`).filter((id) => !stored.has(id)).length
const doubled = [...stored.values()].filter((count) => count > 1).length
report(
  `${total} comments through the API, ${(total / tookS).toFixed(0)} a second for ${tookS.toFixed(0)} s`,
  [
    { what: 'acknowledged, median', measured: median(acknowledged), unit: 'ms' },
    { what: 'acknowledged, p99', measured: p99(acknowledged), unit: 'ms', most: 50 },
    { what: 'not accepted', measured: total - accepted, unit: '', most: 0 },
    { what: 'called duplicates', measured: duplicates, unit: '', most: 0 },
    { what: 'lost', measured: lost, unit: '', most: 0 },
    { what: 'doubled', measured: doubled, unit: '', most: 0 },
    { what: 'a take when quiet, median', measured: median(quiet), unit: 'ms' },
    { what: 'a take when quiet, p99', measured: p99(quiet), unit: 'ms' },
    { what: 'a take in the flood, median', measured: median(busy), unit: 'ms' },
    { what: 'a take in the flood, p99', measured: p99(busy), unit: 'ms', most: p99(quiet) + 25 },
    { what: 'processor meanwhile', measured: (processorS / tookS) * 100, unit: '% of a core' },
    { what: 'memory afterwards', measured: memoryMb, unit: 'MB', most: 200 },
  ],
)
