import type { Ops } from '../../shared/protocol/diff.ts'
import { patch } from '../../shared/protocol/diff.ts'
import type { Saved } from '../../shared/live/state.ts'
import type { Database } from '../library/database.ts'

/**
 * Remembers the saved state: a snapshot now and then, and every change since as operations, so that what was
 * acknowledged is there after kill -9 and a newer version of the reducer reads it just the same.
 */
export interface Journal {
  /** The state as it was, or null on the very first start. */
  recover(): { saved: Saved; revision: number } | null
  append(row: { revision: number; at: number; type: string; by: string; ops: Ops }): void
  /** Writes a snapshot and drops the rows that it covers. */
  snapshot(saved: Saved, revision: number): void
  /** Rows since the last snapshot. */
  length(): number
}

export function createJournal(db: Database): Journal {
  let rows = db.get<{ count: number }>('SELECT count(*) AS count FROM journal')?.count ?? 0
  return {
    recover() {
      const base = db.get<{ revision: number; state: string }>('SELECT revision, state FROM snapshot WHERE id = 1')
      if (!base) return null
      const since = db.all<{ revision: number; ops: string }>(
        'SELECT revision, ops FROM journal WHERE revision > ? ORDER BY revision',
        base.revision,
      )
      const saved = since.reduce(
        (state, row) => patch(state, JSON.parse(row.ops) as Ops),
        JSON.parse(base.state) as Saved,
      )
      return { saved, revision: since.at(-1)?.revision ?? base.revision }
    },
    append({ revision, at, type, by, ops }) {
      db.run('INSERT INTO journal VALUES (?, ?, ?, ?, ?)', revision, at, type, by, JSON.stringify(ops))
      rows += 1
    },
    snapshot(saved, revision) {
      db.transaction(() => {
        db.run('INSERT OR REPLACE INTO snapshot VALUES (1, ?, ?)', revision, JSON.stringify(saved))
        db.run('DELETE FROM journal WHERE revision <= ?', revision)
      })
      rows = 0
    },
    length: () => rows,
  }
}
