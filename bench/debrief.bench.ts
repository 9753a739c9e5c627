import { chromium } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '../build/browser.mjs'
import { must, startBuilt } from './studio/builtStudio.ts'
import { median, quantile, report } from './studio/figures.ts'

/**
 * A debrief of two hours: 3,000 comments, 400 marks, 60 cues taken. Made in a minute, then stretched to two hours in the
 * database. From going to the page until its timeline, marks and comments are drawn, against the trainer's page, which is
 * of the same size and has no run to show. Asked for: under 2 s.
 */

const comments = 3000
const marks = 400
const takes = 60
const opens = Number(process.env['DAOBO_OPENS'] ?? 7)
const hoursMs = 2 * 3_600_000

const folder = mkdtempSync(join(tmpdir(), 'daobo-debrief-'))
const made = await startBuilt(['--practice', '--sample', '--data', folder])
const entered = await must(
  made.command('rehearsal.enter', {
    level: 'practice',
    drilled: [
      { name: '王小明', role: 'host' },
      { name: '赵芳', role: 'cohost' },
    ],
  }),
)
const { run } = entered['result'] as { run: string }
const state = await must(made.call('GET', '/api/v1/state'))
const cues = (state['rundown'] as { cues: { id: string }[] }).cues
for (let at = 0; at < takes; at += 1)
  await must(made.command('rehearsal.play', { cue: cues[at % cues.length]!.id }))
for (let at = 0; at < comments; at += 500) {
  const some = Array.from({ length: 500 }, (_, k) => ({
    source: 'room',
    id: `c${at + k}`,
    author: { name: `观众${(at + k) % 97}` },
    text: `${at + k} 接到客服电话说要给我退款，能信吗？`,
  }))
  await must(made.call('POST', '/api/v1/comments', some))
}
for (let at = 0; at < marks; at += 1)
  await must(made.command('mark.add', { kind: at % 2 === 0 ? 'good' : 'mend', text: `第 ${at} 处` }))
await must(made.command('rehearsal.leave'))
await made.close()
stretch()

const studio = await startBuilt(['--practice', '--data', folder])
const executablePath = findBrowser()
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
const open = async (path: string, there: string): Promise<number> => {
  await page.goto('about:blank')
  const begun = performance.now()
  await page.goto(`${studio.url}${path}#${studio.token}`)
  await page.locator(there).first().waitFor()
  return performance.now() - begun
}
const times = { trainer: [] as number[], debrief: [] as number[], answer: [] as number[] }
for (let at = -1; at < opens; at += 1) {
  const trainer = await open('/trainer/', 'form')
  const debrief = await open(`/debrief/?run=${run}`, '[data-kind=mend]')
  const begun = performance.now()
  const answered = await must(studio.call('GET', `/api/v1/runs/${run}`))
  const answer = performance.now() - begun
  const said = (answered['comments'] as { said: unknown[] }).said.length
  if (said !== comments) throw new Error(`${said} comments came instead of ${comments}`)
  if (at < 0) continue
  times.trainer.push(trainer)
  times.debrief.push(debrief)
  times.answer.push(answer)
}
await browser.close()
await studio.close()
rmSync(folder, { recursive: true, force: true })

report(`A two-hour debrief: ${comments} comments, ${marks} marks, ${takes} cues; ${opens} times`, [
  { what: "the trainer's page, median", measured: median(times.trainer), unit: 'ms' },
  { what: 'all of the run from the studio, median', measured: median(times.answer), unit: 'ms' },
  { what: 'debrief drawn, median', measured: median(times.debrief), unit: 'ms', most: 2000 },
  { what: 'debrief drawn, slowest', measured: quantile(times.debrief, 1), unit: 'ms' },
  {
    what: "debrief over the trainer's page",
    measured: median(times.debrief) / median(times.trainer),
    unit: '×',
  },
])

/** Moves every moment of the run apart, so that it lasted two hours. */
function stretch(): void {
  const db = new DatabaseSync(join(folder, 'daobo.db'))
  const row = db.prepare('SELECT started_at, ended_at FROM runs WHERE id = ?').get(run) as {
    started_at: number
    ended_at: number
  }
  const factor = hoursMs / (row.ended_at - row.started_at)
  const moved = (column: string): string =>
    `CAST(${row.started_at} + (${column} - ${row.started_at}) * ${factor} AS INTEGER)`
  for (const table of ['log', 'marks', 'air_changes'])
    db.prepare(`UPDATE ${table} SET at = ${moved('at')} WHERE run = ?`).run(run)
  db.prepare(`UPDATE runs SET ended_at = ${moved('ended_at')} WHERE id = ?`).run(run)
  db.close()
  const said = new DatabaseSync(join(folder, 'comments.db'))
  said
    .prepare(`UPDATE comments SET at = ${moved('at')}, received = ${moved('received')} WHERE run = ?`)
    .run(run)
  said.close()
}
