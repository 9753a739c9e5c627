import type { LogEntry } from '../../shared/live/effect.ts'
import type { Database } from './database.ts'

/** The as-run log: what went on air, when, and by whom. Only ever added to. */
export interface RunLog {
  add(entry: LogEntry): void
  of(run: string): readonly LogEntry[]
}

interface Row {
  at: number
  run: string | null
  what: string
  by: string
  facts: string
}

export const createRunLog = (db: Database): RunLog => ({
  add: (entry) =>
    db.run(
      'INSERT INTO log (at, run, what, by, facts) VALUES (?, ?, ?, ?, ?)',
      entry.atEpochMs,
      entry.run,
      entry.what,
      entry.by,
      JSON.stringify(entry.facts),
    ),
  of: (run) =>
    db.all<Row>('SELECT at, run, what, by, facts FROM log WHERE run = ? ORDER BY at, id', run).map((row) => ({
      what: row.what,
      atEpochMs: row.at,
      run: row.run,
      by: row.by,
      facts: JSON.parse(row.facts) as LogEntry['facts'],
    })),
})
