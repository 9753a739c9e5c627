import { positionAt, scriptLength, type ScrollClock } from './clock.ts'

/** A pace that ends the script when the time is over, as near as people can read and listeners can follow. */
export interface FittedPace {
  charsPerMinute: number
  /** How the script ends at that pace, against the time: below zero early, above zero late. */
  offMs: number
}

/** Slower sounds like dictation, faster is not followed by all: 120 to 300 characters a minute for spoken Chinese. */
export const readablePaces = { min: 120, max: 300 } as const

/** Null when there is nothing left to read or no time was set. */
export function fitToTime(
  clock: ScrollClock,
  leftMs: number,
  nowEpochMs: number,
  paces: { readonly min: number; readonly max: number } = readablePaces,
): FittedPace | null {
  const left = scriptLength(clock.script) - positionAt(clock, nowEpochMs)
  if (left <= 0) return null
  const wanted = leftMs > 0 ? (left / leftMs) * 60_000 : paces.max
  const charsPerMinute = Math.round(Math.max(paces.min, Math.min(wanted, paces.max)))
  return { charsPerMinute, offMs: Math.round((left / charsPerMinute) * 60_000 - leftMs) }
}
