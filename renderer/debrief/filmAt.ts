import type { AirSlots } from '../../shared/live/air.ts'
import { slots } from '../../shared/live/air.ts'
import type { AirChange, Recording } from '../../shared/rehearsal/record.ts'

/** Films of the picture, in order. Voice notes and single microphones are none. */
export const filmsOf = (recordings: readonly Recording[]): readonly Recording[] =>
  recordings
    .filter(({ track }) => track === 'program' || track === 'obs')
    .toSorted((a, b) => a.startedAtEpochMs - b.startedAtEpochMs)

/** The film that holds a moment; of two the later one. Null where nothing was filmed. */
export function filmAt(films: readonly Recording[], atEpochMs: number): Recording | null {
  const begun = films.filter(
    (film) =>
      film.startedAtEpochMs <= atEpochMs && (film.endedAtEpochMs === null || atEpochMs < film.endedAtEpochMs),
  )
  return begun.at(-1) ?? null
}

/** What was on the overlay at a moment, its clocks moved to where this page's clock is. */
export function airAt(changes: readonly AirChange[], atEpochMs: number, nowEpochMs: number): AirSlots | null {
  const change = changes.findLast((one) => one.atEpochMs <= atEpochMs)
  if (!change) return null
  const by = nowEpochMs - atEpochMs
  return Object.fromEntries(
    slots.map((slot) => {
      const on = change.slots[slot]
      if (!on) return [slot, null]
      const untilEpochMs = on.untilEpochMs === null ? null : on.untilEpochMs + by
      return [slot, { ...on, sinceEpochMs: on.sinceEpochMs + by, untilEpochMs }]
    }),
  ) as { [S in keyof AirSlots]: AirSlots[S] }
}
