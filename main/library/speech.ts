import type { Speech } from '../../shared/rehearsal/measure.ts'
import type { SpeechSegment } from '../../shared/voice/speaker.ts'
import type { Database } from './database.ts'

/** When each host spoke in a run: times only, never what was said. */
export interface SpeechShelf {
  add(run: string, segment: SpeechSegment): void
  of(run: string): readonly Speech[]
}

export const createSpeechShelf = (db: Database): SpeechShelf => ({
  add: (run, { speaker, startEpochMs, endEpochMs }) =>
    db.run(
      'INSERT INTO speech VALUES (?, ?, ?, ?)',
      run,
      speaker,
      Math.round(startEpochMs),
      Math.round(endEpochMs),
    ),
  of: (run) =>
    db
      .all<{ who: Speech['who']; at: number; until: number }>(
        'SELECT who, at, until FROM speech WHERE run = ? ORDER BY at',
        run,
      )
      .map(({ who, at, until }) => ({ who, startedAtEpochMs: at, endedAtEpochMs: until })),
})
