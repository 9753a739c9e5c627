import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { FromStudio } from '../shared/protocol/messages.ts'
import { sampleShow } from '../shared/show/sample/sampleShow.ts'
import { must, startBuilt, type BuiltStudio } from './studio/builtStudio.ts'
import { echoApart } from './studio/echo.ts'
import { median, p99, report } from './studio/figures.ts'

/**
 * One command to 20 screens, each following the plan of a 200 kB show: from sending it to the last screen having it,
 * against a bare echo server that sends a message of the same size to 20 sockets, taken in turns without a rest. Asked for: median at
 * most 1.3 times, 99th percentile at most 1.5 times, and patches instead of documents on the wire.
 */

const screens = 20
const rounds = Number(process.env['DAOBO_ROUNDS'] ?? 3000)
const warmUp = 200
const note = (at: number): string => `${at}`.padStart(6, '0') + '改'.repeat(64)

/** Sockets that all have to hear a message before the round is over. */
interface Crowd {
  members: readonly WebSocket[]
  /** Bytes that all of them were sent since the last time. */
  bytes(): number
  /** Resolves when each has heard a message that counts. */
  heard(): Promise<void>
  close(): void
}

async function crowd(
  url: string,
  counts: (message: { t: string }) => boolean,
  first?: (ws: WebSocket) => void,
): Promise<Crowd> {
  let bytes = 0
  let left = 0
  let done: () => void = () => undefined
  const members = await Promise.all(
    Array.from({ length: screens }, async () => {
      const ws = new WebSocket(url, { perMessageDeflate: false })
      await once(ws, 'open')
      ws.on('message', (data: Buffer) => {
        bytes += data.length
        // Every screen has to read what it hears.
        if (!counts(JSON.parse(String(data)) as { t: string })) return
        left -= 1
        if (left === 0) done()
      })
      first?.(ws)
      return ws
    }),
  )
  return {
    members,
    bytes() {
      const so = bytes
      bytes = 0
      return so
    },
    heard() {
      left = screens
      return new Promise((resolve) => (done = resolve))
    },
    close: () => members.forEach((ws) => ws.terminate()),
  }
}

async function openLargeShow(studio: BuiltStudio): Promise<{ cue: string; bytes: number }> {
  let ids = 0
  const { show } = sampleShow(() => `i${(ids += 1)}`, Date.now())
  const [first] = show.cues
  const cues = Array.from({ length: 120 }, (_, at) => ({
    ...first!,
    id: `cue${at}`,
    title: `环节${at}`,
    script: [{ id: `p${at}`, kind: 'say' as const, who: '', text: '说'.repeat(450) }],
  }))
  const large = { ...show, cues }
  const { result } = (await must(studio.command('show.import', { show: large }))) as {
    result: { show: string }
  }
  await must(studio.command('show.open', { show: result.show }))
  const { rundown } = (await must(studio.call('GET', '/api/v1/state'))) as {
    rundown: { cues: { id: string }[] }
  }
  return { cue: rundown.cues[60]!.id, bytes: Buffer.byteLength(JSON.stringify(large)) }
}

const echo = await echoApart()
const studio = await startBuilt(['--practice', '--sample'])
const { cue, bytes: showBytes } = await openLargeShow(studio)

const isPatch = (message: { t: string }): boolean => message.t === 'patch'
const all = await crowd(`${studio.url.replace('http', 'ws')}/api/v1/socket`, isPatch, (ws) =>
  ws.send(JSON.stringify({ t: 'hello', token: studio.token, page: 'bench', views: ['plan'] })),
)
const bare = await crowd(echo.url, () => true)
await new Promise((resolve) => setTimeout(resolve, 500))

/** What a screen sends, and what comes back: the echo carries a message of the same size as the patch. */
let patch = ''
all.members[1]!.on('message', (data: Buffer) => {
  const text = String(data)
  if (isPatch(JSON.parse(text) as { t: string })) patch = text
})
const command = (at: number): string =>
  JSON.stringify({ t: 'cmd', id: at, command: { type: 'cue.edit', cue, changes: { note: note(at) } } })

const times = { studio: [] as number[], echo: [] as number[] }
let changes = 0
let travelled = 0
for (let at = -warmUp; at < rounds; at += 1) {
  const keep = at >= 0
  all.bytes()
  let begun = performance.now()
  let heard = all.heard()
  all.members[0]!.send(command(at + warmUp))
  await heard
  if (keep) times.studio.push(performance.now() - begun)
  // The answer to the sender may still be on its way.
  await new Promise((resolve) => setImmediate(resolve))
  if (keep) {
    travelled += all.bytes()
    changes += 1
  }
  begun = performance.now()
  heard = bare.heard()
  bare.members[0]!.send(patch)
  await heard
  if (keep) times.echo.push(performance.now() - begun)
  await new Promise((resolve) => setImmediate(resolve))
}
const { ops } = JSON.parse(patch) as Extract<FromStudio, { t: 'patch' }>
all.close()
bare.close()
echo.close()
await studio.close()

report(`One command to ${screens} screens (${rounds} rounds, a show of ${Math.round(showBytes / 1000)} kB)`, [
  { what: 'bare echo, median', measured: median(times.echo), unit: 'ms' },
  { what: 'bare echo, p99', measured: p99(times.echo), unit: 'ms' },
  { what: 'studio, median', measured: median(times.studio), unit: 'ms' },
  { what: 'studio, p99', measured: p99(times.studio), unit: 'ms' },
  { what: 'median over echo', measured: median(times.studio) / median(times.echo), unit: 'times', most: 1.3 },
  { what: 'p99 over echo', measured: p99(times.studio) / p99(times.echo), unit: 'times', most: 1.5 },
  { what: 'the change itself', measured: Buffer.byteLength(note(0)), unit: 'bytes' },
  { what: 'sent to each screen for it', measured: travelled / changes / screens, unit: 'bytes', most: 1000 },
  { what: 'operations in a patch', measured: ops.length, unit: '' },
])
