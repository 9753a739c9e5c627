import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../main/library/database.ts'
import { migrations } from '../main/library/migrations.ts'
import { createQuestionDoubles } from '../main/library/questionDoubles.ts'
import { createQuestionBank } from '../main/library/questions.ts'
import { similarGroups } from '../shared/questions/similar.ts'
import { looked, madeQuestion } from './questions/madeQuestions.ts'
import { median, quantile, report } from './studio/figures.ts'

/**
 * The library with 100,000 questions, as the desk uses it: a page of 50 found by what is in the text, newest first,
 * with and without filters, against SQLite's own LIKE over the same rows in the same run; then near-duplicates among
 * all of them. Asked for: the median search under 20 ms, and no step of the duplicates long enough to be felt.
 */

const total = 100_000
const rounds = 5
const page = 50

const folder = mkdtempSync(join(tmpdir(), 'daobo-bench-'))
const db = openDatabase(join(folder, 'bench.db'), { migrations, checked: false })
const bank = createQuestionBank(db)

const filledMs = timed(() => {
  for (let from = 0; from < total; from += 1000) {
    db.transaction(() => {
      for (let k = from; k < from + 1000; k += 1) bank.put(madeQuestion(k))
    })
  }
})

const filters = [{}, { states: ['new'] as const }, { states: ['rejected'] as const, category: '贷款' }]
const searches = looked.flatMap((q) =>
  filters.map((filter) => often(() => bank.page({ q, ...filter, newestFirst: true, limit: page }))),
)
const columns = ['', " AND state = 'new'", " AND state = 'rejected' AND category = '贷款'"]
const scans = looked.flatMap((q) =>
  columns.map((also) => {
    const sql = `SELECT * FROM questions WHERE text LIKE '%' || ? || '%' AND merged_into IS NULL${also} ORDER BY seq DESC LIMIT ${page}`
    return often(() => db.all(sql, q))
  }),
)
const groups = often(() => bank.groups('category', {}))
const similar = often(() => bank.similar(madeQuestion(4711).text, null, 8))

const texts = Array.from({ length: total }, (_, k) => ({ id: String(k), text: madeQuestion(k).text }))
const steps: number[] = []
let found = 0
const duplicatesMs = timed(() => {
  const working = similarGroups(texts)
  for (let done = false; !done;) {
    steps.push(
      timed(() => {
        const step = working.next()
        done = step.done === true
        if (step.done) found = step.value.length
      }),
    )
  }
})
const doubles = createQuestionDoubles({ questions: bank, clock: { after: () => () => undefined } })
const again: number[] = []
for (const { ids } of (await doubles.groups()).slice(0, rounds)) {
  bank.change(ids[1]!, { mergedInto: ids[0]! })
  const began = performance.now()
  await doubles.groups()
  again.push(performance.now() - began)
}
db.close()
rmSync(folder, { recursive: true })

report(`A library of ${total} questions (put in within ${(filledMs / 1000).toFixed(0)} s)`, [
  { what: 'search, median', measured: median(searches), unit: 'ms', most: 20 },
  { what: 'search, 95 of 100', measured: quantile(searches, 0.95), unit: 'ms' },
  { what: 'search, the slowest', measured: Math.max(...searches), unit: 'ms' },
  { what: 'LIKE on the same rows, median', measured: median(scans), unit: 'ms' },
  { what: 'LIKE on the same rows, 95 of 100', measured: quantile(scans, 0.95), unit: 'ms' },
  {
    what: 'LIKE over search, 95 of 100',
    measured: quantile(scans, 0.95) / quantile(searches, 0.95),
    unit: '×',
  },
  { what: 'counting by category', measured: groups, unit: 'ms' },
  { what: 'asked before? one question against all', measured: similar, unit: 'ms' },
  { what: `near-duplicates among all, ${found} groups`, measured: duplicatesMs / 1000, unit: 's' },
  { what: 'the same after two were merged', measured: median(again), unit: 'ms' },
  { what: 'of the first time', measured: (100 * median(again)) / duplicatesMs, unit: '%', most: 5 },
  { what: 'others wait for a step of it, 99 of 100', measured: quantile(steps, 0.99), unit: 'ms', most: 10 },
  { what: 'others wait for a step of it, at most', measured: Math.max(...steps), unit: 'ms' },
])

function timed(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

/** Median of some rounds, after one that warms up. */
function often(work: () => unknown): number {
  const times = Array.from({ length: rounds + 1 }, () => timed(() => void work()))
  return median(times.slice(1))
}
