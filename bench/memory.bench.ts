import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openDatabase } from '../main/library/database.ts'
import { createLibrary } from '../main/library/library.ts'
import { migrations } from '../main/library/migrations.ts'
import { createAlarm } from '../main/studio/alarm.ts'
import { createJournal } from '../main/studio/journal.ts'
import { createLoop, studioActor } from '../main/studio/loop.ts'
import { createPublisher } from '../main/studio/publisher.ts'
import { createSaver } from '../main/studio/saver.ts'
import { startEpochMs, pureDesk } from '../test/support/pureDesk.ts'
import { fastClock } from './studio/fastClock.ts'
import { report } from './studio/figures.ts'

/**
 * Eight hours of a show at a faster clock: OBS's statistics every second, the prompter and takes as in a show, timed
 * cards that run out, counters twice a second, 20 screens that come and go. The real loop, journal, saver and
 * publisher over a real database. Asked for: memory stays flat.
 */

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const held = (): number => {
  collect()
  collect()
  return process.memoryUsage().heapUsed / 1e6
}

const hours = 8
const folder = mkdtempSync(join(tmpdir(), 'daobo-memory-'))
const db = openDatabase(join(folder, 'daobo.db'), { migrations, checked: true })
const clock = fastClock(startEpochMs)
const journal = createJournal(db)
const desk = pureDesk()
journal.snapshot(desk.state.saved, 1)
const library = createLibrary(db, {
  store: { get: () => null, change: () => undefined },
  setCounter: () => undefined,
} as unknown as Parameters<typeof createLibrary>[1])
const failed = (error: unknown): never => {
  throw error
}
let ids = 0
const loop = createLoop({
  initial: desk.state,
  revision: 1,
  clock,
  newId: () => `n${(ids += 1)}`,
  journal,
  library,
  obs: { batch: () => Promise.resolve({ ok: true, results: [] }) },
  act: () => Promise.resolve(null),
  failed,
})
const publisher = createPublisher(() => ({ state: loop.state(), revision: loop.revision() }))
const saver = createSaver({ clock, journal, library, failed })
const alarm = createAlarm(clock, () => void loop.ask({ type: 'air.expire' }, studioActor))
let sent = 0
let revision = 0
loop.onChange((state, now) => {
  revision = now
  publisher.changed(state, now)
  saver.changed(state.saved, now)
  alarm.changed(state)
})
const watch = () =>
  (['live', 'obs', 'overlay', 'prompter', 'stage'] as const).map((view) =>
    publisher.subscribe(view, (text) => (sent += text.length)),
  )
let screens = Array.from({ length: 20 }, watch)

const operator = { role: 'operator', device: 'console', name: 'console' } as const
const { cues, cards } = desk.state.saved.plan.show
const readings: number[] = []

for (let second = 0; second <= hours * 3600; second += 1) {
  const stats = {
    cpuPercent: second % 90,
    memoryMb: 400,
    fps: 30,
    diskFreeMb: 90_000 - second,
    renderSkipped: 0,
    renderTotal: second * 30,
    outputSkipped: 0,
    outputTotal: second * 30,
    congestion: 0,
    streamKbps: 4000,
    recordKbps: 6000,
  }
  await loop.ask({ type: 'seen.obs', changes: { stats } }, studioActor)
  for (const half of [0, 1])
    await loop.ask(
      { type: 'seen.counters', counters: { likes: second * 40 + half, viewers: 80_000 - (second % 500) } },
      studioActor,
    )
  if (second % 7 === 0)
    await loop.ask({ type: second % 14 === 0 ? 'prompter.play' : 'prompter.pause' }, operator)
  if (second % 60 === 0) {
    await loop.ask({ type: 'cue.arm', cue: cues[(second / 60) % cues.length]!.id }, operator)
    await loop.ask({ type: 'cue.go' }, operator)
    await loop.ask({ type: 'cue.edit', cue: cues[0]!.id, changes: { note: `第${second}秒` } }, operator)
    await loop.ask({ type: 'card.put', card: { ...cards[0]!, holdMs: 20_000 } }, operator)
    await loop.ask({ type: 'card.air', card: cards[0]!.id }, operator)
  }
  if (second % 600 === 0) {
    for (const stop of screens[0] ?? []) stop()
    screens = [...screens.slice(1), watch()]
  }
  await clock.pass(1000)
  if (second % 1800 === 0) readings.push(held())
}

const settled = readings.slice(2)
const half = Math.floor(settled.length / 2)
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
const growth = mean(settled.slice(half)) - mean(settled.slice(0, half))
db.close()
rmSync(folder, { recursive: true, force: true })
console.log(`heap each half hour, MB: ${readings.map((value) => value.toFixed(1)).join(' ')}`)
report(`${hours} hours of a show (${revision} changes, ${Math.round(sent / 1e6)} MB of messages)`, [
  { what: 'heap after the first hour', measured: readings[2] ?? 0, unit: 'MB' },
  { what: 'heap at the end', measured: readings.at(-1) ?? 0, unit: 'MB' },
  { what: 'second half over first half', measured: growth, unit: 'MB', most: 1 },
])
