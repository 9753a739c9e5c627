import { showSchema, type Show } from '../../shared/show/show.ts'
import type { Database } from './database.ts'

/** The shelf of shows, and a copy of each version that was opened. */
export interface ShowShelf {
  get(id: string): Show | null
  put(show: Show): void
  setDeleted(id: string, atEpochMs: number | null): void
  /** Keeps a copy of the show as it was opened, unless the last one is the same. */
  keep(show: Show, atEpochMs: number): void
  /** Newest first. */
  copies(id: string): readonly ShowCopy[]
  copy(copyId: number): Show | null
}

export interface ShowCopy {
  copy: number
  atEpochMs: number
  title: string
  cues: number
}

/** Copies kept of one show; older ones make room. */
const keepCopies = 20

const parse = (document: string): Show => showSchema.parse(JSON.parse(document))

export function createShowShelf(db: Database): ShowShelf {
  const document = (sql: string, key: string | number): Show | null => {
    const row = db.get<{ document: string }>(sql, key)
    return row ? parse(row.document) : null
  }
  return {
    get: (id) => document('SELECT document FROM shows WHERE id = ?', id),
    put: (show) =>
      db.run(
        `INSERT INTO shows VALUES (?, ?, NULL)
         ON CONFLICT (id) DO UPDATE SET document = excluded.document`,
        show.id,
        JSON.stringify(show),
      ),
    setDeleted: (id, atEpochMs) => db.run('UPDATE shows SET deleted_at = ? WHERE id = ?', atEpochMs, id),
    keep(show, atEpochMs) {
      const fresh = JSON.stringify(show)
      const last = db.get<{ document: string }>(
        'SELECT document FROM show_copies WHERE show = ? ORDER BY id DESC LIMIT 1',
        show.id,
      )
      if (last?.document === fresh) return
      db.run('INSERT INTO show_copies (show, at, document) VALUES (?, ?, ?)', show.id, atEpochMs, fresh)
      db.run(
        `DELETE FROM show_copies WHERE show = ?1 AND id NOT IN
         (SELECT id FROM show_copies WHERE show = ?1 ORDER BY id DESC LIMIT ?2)`,
        show.id,
        keepCopies,
      )
    },
    copies: (id) =>
      db
        .all<{ id: number; at: number; title: string; cues: number }>(
          `SELECT id, at, document ->> '$.title' AS title, json_array_length(document, '$.cues') AS cues
           FROM show_copies WHERE show = ? ORDER BY id DESC`,
          id,
        )
        .map((row) => ({ copy: row.id, atEpochMs: row.at, title: row.title, cues: row.cues })),
    copy: (copyId) => document('SELECT document FROM show_copies WHERE id = ?', copyId),
  }
}
