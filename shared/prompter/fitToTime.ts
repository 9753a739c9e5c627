import { positionAt, scriptLength, type ScrollClock } from './clock.ts'
import { hair, segmentsOf } from './segments.ts'

/** A pace that ends the script when the time is over, as near as people can read and listeners can follow. */
export interface FittedPace {
  charsPerMinute: number
  /** How the script ends at that pace, against the time: below zero early, above zero late. */
  offMs: number
}

/** Slower sounds like dictation, faster is not followed by all: 120 to 300 characters a minute for spoken Chinese. */
export const readablePaces = { min: 120, max: 300 } as const

/**
 * Null when there is nothing left to read. Segments with times of their own keep their shares: one that was given
 * more time for its length is read slower. Such a pace holds until the segment ends; then it is reckoned anew.
 */
export function fitToTime(
  clock: ScrollClock,
  leftMs: number,
  nowEpochMs: number,
  paces: { readonly min: number; readonly max: number } = readablePaces,
): FittedPace | null {
  const position = positionAt(clock, nowEpochMs)
  const left = scriptLength(clock.script) - position
  if (left <= 0) return null
  const wanted = leftMs > 0 ? (left / leftMs) * 60_000 * share(clock, position) : paces.max
  const charsPerMinute = Math.round(Math.max(paces.min, Math.min(wanted, paces.max)))
  return { charsPerMinute, offMs: Math.round((left / charsPerMinute) * 60_000 - leftMs) }
}

/** The pace that the present segment's own time asks for, against the mean of all that is left; 1 without times. */
function share({ script }: ScrollClock, position: number): number {
  const segments = segmentsOf(script)
  const ahead = segments.filter((segment) => segment.to > position + hair)
  // Segments without a time of their own are read as the others are on the whole.
  const known = segments.filter((segment) => segment.targetMs !== null)
  const usual =
    known.reduce((sum, { targetMs }) => sum + (targetMs ?? 0), 0) /
    known.reduce((sum, { from, to }) => sum + to - from, 0)
  if (ahead.every((segment) => segment.targetMs === null)) return 1
  const msPerChar = ({ from, to, targetMs }: (typeof ahead)[number]): number =>
    targetMs === null ? usual : targetMs / (to - from)
  const charsLeft = ahead.map(({ from, to }) => to - Math.max(from, position))
  const plannedMs = ahead.reduce((sum, segment, at) => sum + msPerChar(segment) * charsLeft[at]!, 0)
  const chars = charsLeft.reduce((sum, count) => sum + count, 0)
  return plannedMs / chars / msPerChar(ahead[0]!)
}
