import { must, startBuilt, type BuiltStudio } from './studio/builtStudio.ts'
import { median, p99, report } from './studio/figures.ts'

/**
 * An audience of five hundred comments a second, and what taking a cue costs meanwhile: against the same takes while the
 * audience is silent, in turns and in the same rehearsal. Then the debrief of it all, which by then holds as many
 * comments as two hours of a lively evening.
 */

const perSecond = 500
const takes = Number(process.env['DAOBO_TAKES'] ?? 200)
const rounds = 4
/** A hundred comments a minute for two hours. */
const evening = 12_000

const scenario = {
  version: 1,
  id: 'flood',
  title: 'flood',
  kind: 'law',
  seed: 1,
  durationMs: 3_600_000,
  waves: [
    {
      fromMs: 0,
      commentsPerMinute: perSecond * 60,
      likesPerMinute: 6000,
      entriesPerMinute: 600,
      viewers: 5000,
      mix: { friendly: 4, asking: 3, confused: 1, hostile: 1, spam: 1, lure: 1, contact: 1 },
    },
  ],
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function taken(studio: BuiltStudio, cues: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (let at = 0; at < takes / rounds; at += 1) {
    const begun = performance.now()
    await must(studio.command('rehearsal.play', { cue: cues[at % 2] }))
    times.push(performance.now() - begun)
    await pause(15)
  }
  return times
}

const comments = async (studio: BuiltStudio): Promise<number> => {
  const state = (await must(studio.call('GET', '/api/v1/state'))) as { counters: { comments?: number } }
  return state.counters.comments ?? 0
}

const studio = await startBuilt(['--practice', '--sample'])
try {
  await must(studio.command('scenario.save', { scenario }))
  const { rundown } = (await must(studio.call('GET', '/api/v1/state'))) as {
    rundown: { cues: { id: string }[] }
  }
  const cues = rundown.cues.slice(0, 2).map(({ id }) => id)
  // Cards and transitions are of no matter here: both kinds of takes are the same.
  for (const cue of cues) await must(studio.command('cue.edit', { cue, changes: { cards: [] } }))
  const entered = (await must(
    studio.command('rehearsal.enter', { level: 'practice', scenario: 'flood' }),
  )) as { result: { run: string } }
  await must(studio.command('scenario.pause'))
  await taken(studio, cues)

  const quiet: number[] = []
  const flooded: number[] = []
  let came = 0
  let floodMs = 0
  for (let round = 0; round < rounds; round += 1) {
    quiet.push(...(await taken(studio, cues)))
    const [before, from] = [await comments(studio), performance.now()]
    await must(studio.command('scenario.play'))
    await pause(1000)
    flooded.push(...(await taken(studio, cues)))
    await must(studio.command('scenario.pause'))
    floodMs += performance.now() - from
    await pause(1000)
    came += (await comments(studio)) - before
  }
  report(`Takes under ${perSecond} simulated comments a second (${takes} takes each)`, [
    { what: 'comments a second that came', measured: came / (floodMs / 1000), unit: '' },
    { what: 'quiet, median', measured: median(quiet), unit: 'ms' },
    { what: 'quiet, p99', measured: p99(quiet), unit: 'ms' },
    { what: 'flooded, median', measured: median(flooded), unit: 'ms' },
    { what: 'flooded, p99', measured: p99(flooded), unit: 'ms' },
    { what: 'more than quiet, median', measured: median(flooded) - median(quiet), unit: 'ms', most: 2 },
    { what: 'more than quiet, p99', measured: p99(flooded) - p99(quiet), unit: 'ms', most: 10 },
  ])

  await must(studio.command('scenario.play'))
  while ((await comments(studio)) < evening) await pause(500)
  await must(studio.command('rehearsal.leave'))
  const opened: number[] = []
  for (let at = 0; at < 5; at += 1) {
    const begun = performance.now()
    await must(studio.call('GET', `/api/v1/runs/${entered.result.run}`))
    opened.push(performance.now() - begun)
  }
  report(`The debrief of ${evening} comments and ${takes * 2} cues`, [
    { what: 'first', measured: opened[0]!, unit: 'ms', most: 2000 },
    { what: 'median of five', measured: median(opened), unit: 'ms' },
  ])
} finally {
  await studio.close()
}
