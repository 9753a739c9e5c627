import { linked, must, startBuilt } from './studio/builtStudio.ts'
import { median, p99, report } from './studio/figures.ts'

/**
 * GO while one source sends 50,000 comments within a second. Asked for: GO keeps its latency, nothing is lost. Measured
 * against GO in the same studio when it is quiet, before and after. DAOBO_FLOOD sets another number.
 */

const total = Number(process.env['DAOBO_FLOOD'] ?? 50_000)
const perCall = 500
const everyMs = 40

const studio = await startBuilt(['--practice', '--sample'])
await must(studio.command('settings.set', { changes: { takeGapMs: 0 } }))
await linked(studio)
const { rundown } = (await must(studio.call('GET', '/api/v1/state'))) as {
  rundown: { cues: { id: string }[] }
}
const cues = rundown.cues.slice(0, 2).map((cue) => cue.id)

let turns = 0
/** From the call to the answer, which comes after the switcher has made the take. */
async function go(): Promise<number> {
  await must(studio.command('cue.arm', { cue: cues[(turns += 1) % 2] }))
  const begun = performance.now()
  await must(studio.command('cue.go'))
  return performance.now() - begun
}

async function goes(into: number[], on: () => boolean): Promise<void> {
  while (on()) {
    into.push(await go())
    await pause(everyMs)
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function quietly(count: number): Promise<number[]> {
  const times: number[] = []
  await goes(times, () => times.length < count)
  return times
}

await quietly(30)
const before = await quietly(100)

const texts = [
  '主播讲得真好',
  '请问公安局来电让转账怎么办？',
  '扣1',
  '我的电话13812345678',
  '加薇芯领红包，日结',
]
const batches = Array.from({ length: total / perCall }, (_, batch) =>
  JSON.stringify(
    Array.from({ length: perCall }, (_unused, at) => {
      const number = batch * perCall + at
      return {
        source: 'flood',
        id: `${number}`,
        text: `${texts[number % texts.length]}${number}`,
        author: { id: `u${number % 4999}`, name: `观众${number % 4999}` },
      }
    }),
  ),
)

const during: number[] = []
let settled = false
const begun = performance.now()
const going = goes(during, () => !settled)
const taken = await Promise.all(
  batches.map(async (body, at) => {
    await pause((at / batches.length) * 1000)
    return must(fetchPost(body))
  }),
)
const storedS = (performance.now() - begun) / 1000
settled = true
await going
const after = await quietly(100)
const memoryMb = studio.memoryMb()

/** Connections of their own: the eight of the commands are not to wait behind the flood. */
async function fetchPost(body: string) {
  const response = await fetch(`${studio.url}/api/v1/comments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${studio.token}` },
    body,
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const quiet = [...before, ...after]
const accepted = taken.reduce((sum, one) => sum + Number(one['accepted']), 0)
await studio.close()
report(`${total} comments of one source within a second`, [
  { what: 'not accepted', measured: total - accepted, unit: '', most: 0 },
  { what: 'on disk after', measured: storedS, unit: 's' },
  { what: 'GO when quiet, median', measured: median(quiet), unit: 'ms' },
  { what: 'GO when quiet, p99', measured: p99(quiet), unit: 'ms' },
  { what: `GO in the flood (${during.length}), median`, measured: median(during), unit: 'ms' },
  { what: 'GO in the flood, p99', measured: p99(during), unit: 'ms', most: p99(quiet) + 25 },
  { what: 'flood over quiet, median', measured: median(during) / median(quiet), unit: 'times', most: 3 },
  { what: 'memory afterwards', measured: memoryMb, unit: 'MB' },
])
