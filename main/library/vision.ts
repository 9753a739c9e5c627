import type { Seen } from '../../shared/rehearsal/vision.ts'
import type { Database } from './database.ts'

/** What cameras saw of hosts in a run: figures of some seconds each, never a picture. */
export interface VisionShelf {
  add(run: string, seen: readonly Seen[]): void
  of(run: string): readonly Seen[]
}

export const visionTables = `
  CREATE TABLE vision (
    run TEXT NOT NULL, who TEXT NOT NULL, at INTEGER NOT NULL, until INTEGER NOT NULL, looks INTEGER NOT NULL,
    in_frame INTEGER NOT NULL, facing INTEGER NOT NULL
  );
  CREATE INDEX vision_run ON vision (run, at);
`

export const createVisionShelf = (db: Database): VisionShelf => ({
  add(run, seen) {
    for (const { who, fromEpochMs, untilEpochMs, looks, inFrame, facing } of seen)
      db.run(
        'INSERT INTO vision VALUES (?, ?, ?, ?, ?, ?, ?)',
        run,
        who,
        fromEpochMs,
        untilEpochMs,
        looks,
        inFrame,
        facing,
      )
  },
  of: (run) =>
    db.all<Seen>(
      `SELECT who, at AS fromEpochMs, until AS untilEpochMs, looks, in_frame AS inFrame, facing
       FROM vision WHERE run = ? ORDER BY at`,
      run,
    ),
})
