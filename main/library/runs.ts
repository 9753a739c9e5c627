import type { RunRecord } from '../../shared/rehearsal/record.ts'
import type { Database, Value } from './database.ts'

/** Runs, live and rehearsed, as a list of what was. */
export interface RunShelf {
  put(run: RunRecord): void
  change(id: string, changes: Partial<Omit<RunRecord, 'id'>>): void
  get(id: string): RunRecord | null
  /** Newest first. `after` is the id of the last one that is known. */
  page(query: RunQuery): { items: readonly RunRecord[]; next?: string }
}

export interface RunQuery {
  show?: string | undefined
  mode?: RunRecord['mode'] | undefined
  /** Id in the class list. */
  trainee?: string | undefined
  after?: string | undefined
  limit: number
}

interface Row {
  id: string
  show: string
  title: string
  mode: RunRecord['mode']
  level: RunRecord['level']
  drilled: string
  scenario: string | null
  started_at: number
  ended_at: number | null
  paused_ms: number
  steps: string
  anonymised: number
}

export function createRunShelf(db: Database): RunShelf {
  const get = (id: string): RunRecord | null => {
    const row = db.get<Row>('SELECT * FROM runs WHERE id = ?', id)
    return row ? fromRow(row) : null
  }
  const put = (run: RunRecord): void =>
    db.run(
      `INSERT OR REPLACE INTO runs VALUES (${Array.from({ length: 12 }, () => '?').join(', ')})`,
      run.id,
      run.show,
      run.title,
      run.mode,
      run.level,
      JSON.stringify(run.drilled),
      run.scenario && JSON.stringify(run.scenario),
      run.startedAtEpochMs,
      run.endedAtEpochMs,
      run.pausedMs,
      run.steps,
      Number(run.anonymised),
    )

  return {
    get,
    put,
    change(id, changes) {
      const run = get(id)
      // A run that an older version began is in no list, and its end makes none.
      if (run) put({ ...run, ...changes })
    },
    page({ show, mode, trainee, after, limit }) {
      const last = after === undefined ? null : get(after)
      const only: string[] = []
      const values: Value[] = []
      const where = (sql: string, ...given: Value[]): void => {
        only.push(sql)
        values.push(...given)
      }
      if (show !== undefined) where('show = ?', show)
      if (mode !== undefined) where('mode = ?', mode)
      if (trainee !== undefined)
        where(
          "EXISTS (SELECT 1 FROM json_each(drilled) WHERE json_extract(json_each.value, '$.trainee') = ?)",
          trainee,
        )
      if (last) where('(started_at, id) < (?, ?)', last.startedAtEpochMs, last.id)
      const rows = db.all<Row>(
        `SELECT * FROM runs ${only.length > 0 ? `WHERE ${only.join(' AND ')}` : ''}
         ORDER BY started_at DESC, id DESC LIMIT ?`,
        ...values,
        limit + 1,
      )
      const items = rows.slice(0, limit).map(fromRow)
      const end = items.at(-1)
      return rows.length > limit && end ? { items, next: end.id } : { items }
    },
  }
}

const fromRow = (row: Row): RunRecord => ({
  id: row.id,
  show: row.show,
  title: row.title,
  mode: row.mode,
  level: row.level,
  drilled: JSON.parse(row.drilled) as RunRecord['drilled'],
  scenario: row.scenario === null ? null : (JSON.parse(row.scenario) as RunRecord['scenario']),
  startedAtEpochMs: row.started_at,
  endedAtEpochMs: row.ended_at,
  pausedMs: row.paused_ms,
  steps: row.steps,
  anonymised: row.anonymised === 1,
})
