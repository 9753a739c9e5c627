import type { Counters } from '../../shared/comments/counters.ts'
import type { SeriesPoint } from '../../shared/comments/series.ts'
import type { Sitting } from '../studio/sitting.ts'
import type { Database } from './database.ts'

/** Counters of each run of each show, who was there, and how the counters grew. In the file of the comments. */
export interface FigureStore {
  counters(of: Sitting): Counters
  putCounters(of: Sitting, counters: Counters): void
  /** True the first time that somebody is heard of in this run. */
  isNewPerson(of: Sitting, person: string): boolean
  /** Keeps what the counters showed at a moment. */
  addPoint(of: Sitting, point: SeriesPoint): void
  /** Oldest first. */
  points(of: Sitting): Iterable<SeriesPoint>
}

const before = ''

export const createFigureStore = (db: Database): FigureStore => ({
  counters({ show, run }) {
    const row = db.get<{ counters: string }>(
      'SELECT counters FROM run_counters WHERE show = ? AND run = ?',
      show,
      run ?? before,
    )
    return row ? (JSON.parse(row.counters) as Counters) : {}
  },
  putCounters: ({ show, run }, counters) =>
    db.run(
      'INSERT OR REPLACE INTO run_counters VALUES (?, ?, ?)',
      show,
      run ?? before,
      JSON.stringify(counters),
    ),
  isNewPerson({ show, run }, person) {
    db.run('INSERT OR IGNORE INTO people VALUES (?, ?, ?)', show, run ?? before, person)
    return db.changes() === 1
  },
  addPoint: ({ show, run }, { atEpochMs, values }) =>
    db.run(
      'INSERT OR REPLACE INTO counter_points VALUES (?, ?, ?, ?)',
      show,
      run ?? before,
      atEpochMs,
      JSON.stringify(values),
    ),
  *points({ show, run }) {
    const rows = db.all<{ at: number; counters: string }>(
      'SELECT at, counters FROM counter_points WHERE show = ? AND run = ? ORDER BY at',
      show,
      run ?? before,
    )
    for (const { at, counters } of rows)
      yield { atEpochMs: at, values: JSON.parse(counters) as SeriesPoint['values'] }
  },
})
