import { parseDuration } from '../duration.ts'

/** A bare number up to here is minutes, beyond it seconds: nobody plans a cue of two hours, or of five seconds. */
const mostMinutes = 60
/** A rundown longer than this was typed as 1:30 for a minute and a half, and kept as an hour and a half. */
const mostHoursMs = 5 * 3_600_000

export interface Lengths {
  /** By the place of the text; null where it can't be read. */
  lengthsMs: readonly (number | null)[]
  /** Hours and minutes were taken for minutes and seconds. */
  shifted: boolean
}

/**
 * Lengths as they stand in a column: clocks, words (3分30秒), numbers of minutes, or of seconds under a heading that
 * says so. A spreadsheet makes an hour and a half of 1:30; where that comes to a broadcast of half a day, all are
 * taken for minutes and seconds.
 */
export function readLengths(texts: readonly string[], heading: string): Lengths {
  const lengthsMs = texts.map((text) => readLength(text, heading))
  const total = lengthsMs.reduce<number>((sum, length) => sum + (length ?? 0), 0)
  const clocks = texts.filter((text) => /^\d{1,2}:\d{2}:00$/.test(text.trim())).length
  const shifted =
    clocks > 0 && total > mostHoursMs && lengthsMs.every((length) => (length ?? 0) % 60_000 === 0)
  return {
    lengthsMs: shifted ? lengthsMs.map((length) => length && Math.round(length / 60)) : lengthsMs,
    shifted,
  }
}

function readLength(text: string, heading: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^[约~≈]/, '')
  const number = /^\d{1,5}(?:\.\d+)?$/.test(plain) ? Number(plain) : null
  if (number === null) return parseDuration(plain)
  const seconds = /秒|sec/i.test(heading) || (number > mostMinutes && !/分|min/i.test(heading))
  return parseDuration(`${seconds ? number : Math.round(number * 60)}秒`)
}
