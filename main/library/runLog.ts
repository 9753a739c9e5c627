import type { LogEntry } from '../../shared/live/effect.ts'
import type { Database } from './database.ts'

/** The as-run log: what went on air, when, and by whom. Only ever added to. */
export interface RunLog {
  /** `device` is the id of the device that it was done on. */
  add(entry: LogEntry, device: string): void
  of(run: string): readonly LogEntry[]
  /** What was done to these comments, oldest first; each entry's `facts.comment` says to which. */
  aboutComments(ids: readonly string[]): readonly LogEntry[]
  /** The comments that something was done to on a device, the last handled first. Devices may share a name. */
  handledOn(device: string, limit: number): readonly string[]
}

interface Row {
  at: number
  run: string | null
  what: string
  by: string
  facts: string
}

export const createRunLog = (db: Database): RunLog => ({
  add: (entry, device) =>
    db.run(
      'INSERT INTO log (at, run, what, by, facts, device) VALUES (?, ?, ?, ?, ?, ?)',
      entry.atEpochMs,
      entry.run,
      entry.what,
      entry.by,
      JSON.stringify(entry.facts),
      device,
    ),
  of: (run) =>
    db.all<Row>('SELECT at, run, what, by, facts FROM log WHERE run = ? ORDER BY at, id', run).map(entryOf),
  aboutComments: (ids) =>
    db
      .all<Row>(
        `SELECT at, run, what, by, facts FROM log
         WHERE json_extract(facts, '$.comment') IN (SELECT value FROM json_each(?)) ORDER BY id`,
        JSON.stringify(ids),
      )
      .map(entryOf),
  handledOn: (device, limit) =>
    db
      .all<{ comment: string }>(
        `SELECT json_extract(facts, '$.comment') AS comment FROM log
         WHERE device = ? AND json_extract(facts, '$.comment') IS NOT NULL
         GROUP BY comment ORDER BY max(id) DESC LIMIT ?`,
        device,
        limit,
      )
      .map(({ comment }) => comment),
})

const entryOf = (row: Row): LogEntry => ({
  what: row.what,
  atEpochMs: row.at,
  run: row.run,
  by: row.by,
  facts: JSON.parse(row.facts) as LogEntry['facts'],
})
