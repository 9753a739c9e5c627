import type { AirSlots } from '../../shared/live/air.ts'
import type { StudioState } from '../../shared/live/state.ts'
import type { AirChange } from '../../shared/rehearsal/record.ts'
import type { Database } from '../library/database.ts'

/**
 * The overlay of a rehearsal as it changed. A practice film holds the cameras alone; the debrief lays the real overlay
 * over it from this, as sharp as it was.
 */
export function createAirChanges(db: Database, now: () => number) {
  let last: AirSlots | null = null
  let run: string | null = null
  return {
    changed({ saved: { live } }: StudioState): void {
      const going = live.mode === 'rehearsal' ? live.runId : null
      if (going === null || (going === run && live.air === last)) return
      db.run('INSERT INTO air_changes VALUES (?, ?, ?)', going, now(), JSON.stringify(live.air))
      run = going
      last = live.air
    },
    of: (wanted: string): readonly AirChange[] =>
      db
        .all<{ at: number; shown: string }>(
          'SELECT at, shown FROM air_changes WHERE run = ? ORDER BY at, rowid',
          wanted,
        )
        .map(({ at, shown }) => ({ atEpochMs: at, slots: JSON.parse(shown) as AirSlots })),
  }
}
