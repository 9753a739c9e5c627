import { diff, patch, type Ops } from '../../shared/protocol/diff.ts'
import type { Saved } from '../../shared/live/state.ts'
import type { Database } from '../library/database.ts'
import { DamagedDatabase } from './damagedDatabase.ts'
import { upgradeSaved } from './upgradeSaved.ts'

/**
 * Remembers the saved state: a snapshot now and then, and every change since as operations, so that what was
 * acknowledged is there after kill -9 and a newer version of the reducer reads it just the same.
 */
export interface Journal {
  /**
   * The state as it was, or null on the very first start.
   * @throws DamagedDatabase when a row can't be read or does not fit: half a state would be worse than a copy
   */
  recover(): { saved: Saved; revision: number } | null
  /** Sees to it that no revision that was told to anybody is used again after a crash, saved or not. */
  reach(revision: number): void
  /** Writes down how the saved state changed since the last time, and whatever belongs to it, or nothing at all. */
  write(row: JournalRow, also?: () => void): void
  /** Writes a snapshot, and whatever belongs to it, and drops the rows that it covers. */
  snapshot(saved: Saved, revision: number, also?: () => void): void
  /** What there is since the last snapshot. */
  length(): { rows: number; bytes: number }
}

export interface JournalRow {
  revision: number
  at: number
  type: string
  by: string
  saved: Saved
}

/** Revisions set aside at a time: most changes (an OBS event, a screen that came) are not worth a write. */
const reserved = 1000

export function createJournal(db: Database): Journal {
  const empty = { rows: 0, bytes: 0 }
  let length =
    db.get<typeof empty>('SELECT count(*) AS rows, coalesce(sum(length(ops)), 0) AS bytes FROM journal') ??
    empty
  /** What the database holds: rows are laid onto exactly this. */
  let written: Saved | null = null
  let ceiling = db.get<{ revision: number }>('SELECT revision FROM reached WHERE id = 1')?.revision ?? 0
  return {
    recover() {
      const state = readState(db)
      written = state?.saved ?? null
      return state && { ...state, revision: Math.max(state.revision, ceiling) }
    },
    reach(revision) {
      if (revision <= ceiling) return
      db.run('INSERT OR REPLACE INTO reached VALUES (1, ?)', revision + reserved)
      ceiling = revision + reserved
    },
    write({ revision, at, type, by, saved }, also) {
      const ops = saved === written ? [] : diff(written, saved)
      const text = JSON.stringify(ops)
      const insert = (): void => {
        if (ops.length > 0) db.run('INSERT INTO journal VALUES (?, ?, ?, ?, ?)', revision, at, type, by, text)
      }
      // A single row is a transaction by itself.
      if (!also) insert()
      else {
        db.transaction(() => {
          insert()
          also()
        })
      }
      written = saved
      if (ops.length > 0) length = { rows: length.rows + 1, bytes: length.bytes + text.length }
    },
    snapshot(saved, revision, also) {
      db.transaction(() => {
        db.run('INSERT OR REPLACE INTO snapshot VALUES (1, ?, ?)', revision, JSON.stringify(saved))
        db.run('DELETE FROM journal WHERE revision <= ?', revision)
        also?.()
      })
      written = saved
      length = empty
    },
    length: () => length,
  }
}

/** The state that a database holds: its snapshot with the rows since laid onto it. */
export function readState(db: Database): { saved: Saved; revision: number } | null {
  const base = db.get<{ revision: number; state: string }>(
    'SELECT revision, state FROM snapshot WHERE id = 1',
  )
  if (!base) return null
  const since = db.all<{ revision: number; ops: string }>(
    'SELECT revision, ops FROM journal WHERE revision > ? ORDER BY revision',
    base.revision,
  )
  try {
    const saved = since.reduce(
      (state, row) => patch(state, JSON.parse(row.ops) as Ops),
      JSON.parse(base.state) as unknown,
    )
    return { saved: upgradeSaved(saved), revision: since.at(-1)?.revision ?? base.revision }
  } catch (error) {
    throw new DamagedDatabase(db.path, error)
  }
}
