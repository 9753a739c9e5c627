import { wordEntry, wordKey, type WordEntry } from '../../shared/comments/words.ts'
import type { Database } from './database.ts'

/** The station's own words, on disk. */
export interface WordShelf {
  /** In the order in which they were put; what is written last stands last. */
  all(): readonly WordEntry[]
  count(): number
  /** A word that sounds like one that is there takes its place. */
  put(entries: readonly WordEntry[], atEpochMs: number): void
  remove(words: readonly string[]): void
}

export const wordTables = `
  CREATE TABLE words (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, entry TEXT NOT NULL, at INTEGER NOT NULL);
`

export const createWordShelf = (db: Database): WordShelf => ({
  all: () =>
    db
      .all<{ entry: string }>('SELECT entry FROM words ORDER BY id')
      .map(({ entry }) => wordEntry.parse(JSON.parse(entry))),
  count: () => db.get<{ count: number }>('SELECT count(*) AS count FROM words')?.count ?? 0,
  put(entries, atEpochMs) {
    for (const entry of entries)
      db.run(
        `INSERT INTO words (key, entry, at) VALUES (?, ?, ?)
         ON CONFLICT (key) DO UPDATE SET entry = excluded.entry, at = excluded.at`,
        wordKey(entry.word),
        JSON.stringify(entry),
        atEpochMs,
      )
  },
  remove(words) {
    for (const word of words) db.run('DELETE FROM words WHERE key = ?', wordKey(word))
  },
})
