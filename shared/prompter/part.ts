import { positionAt, type ScrollClock } from './clock.ts'
import { cueLeft, type CueLeft } from './cueLeft.ts'
import { hair, segmentsOf, type Segment } from './segments.ts'

/** The segment that is being read, by the paragraph that begins it, and since when. */
export interface Part {
  readonly id: string
  readonly sinceEpochMs: number
}

/** A reading that knows the segment it was in when it last changed; null while that has not been begun. */
export interface PartedClock extends ScrollClock {
  readonly part: Part | null
}

const segmentAt = ({ script }: ScrollClock, position: number): Segment | undefined =>
  segmentsOf(script).findLast(({ from }) => from <= position + hair)

/** The segment that is read at a moment. Into one that came since the last change the reading went by itself. */
function partAt(clock: PartedClock, nowEpochMs: number): (Part & Segment) | null {
  const segment = segmentAt(clock, positionAt(clock, nowEpochMs))
  if (!segment) return null
  if (segment.id === clock.part?.id) return { ...segment, sinceEpochMs: clock.part.sinceEpochMs }
  if (!clock.playing) return null
  const untilThereMs = ((segment.from - clock.position) / clock.rate) * 60_000
  return { ...segment, sinceEpochMs: clock.sinceEpochMs + Math.max(0, untilThereMs) }
}

/**
 * The segment after a change: the same goes on, whatever the pace, and through a pause; another one begins, as does
 * the same when the reader was sent back to its beginning.
 * @param moved somebody said where the reading is to be
 */
export function partAfter(
  before: PartedClock,
  after: ScrollClock,
  moved: boolean,
  nowEpochMs: number,
): Part | null {
  const segment = segmentAt(after, after.position)
  if (!segment) return null
  const { id, from } = segment
  const held = partAt(before, nowEpochMs)
  const anew = moved && Math.abs(after.position - from) <= hair
  if (held?.id === id && !anew) return { id, sinceEpochMs: held.sinceEpochMs }
  return after.playing ? { id, sinceEpochMs: nowEpochMs } : null
}

/** What is left of the segment's own time; null where it has none, or was not begun. */
export function partLeft(clock: PartedClock, nowEpochMs: number): CueLeft | null {
  const part = partAt(clock, nowEpochMs)
  return part && part.targetMs !== null
    ? cueLeft({ plannedMs: part.targetMs, startedAtEpochMs: part.sinceEpochMs }, nowEpochMs)
    : null
}
