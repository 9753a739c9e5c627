import type { Sounds } from './sounds.ts'
import type { Syllable } from './spoken.ts'

/** Where the end of what was heard lies in the script, and how well it fits: 0 is word for word, 1 is nothing alike. */
export interface Fit {
  /** Syllables of the script that are said. */
  end: number
  cost: number
}

/** A syllable too many or too few. A little less than a wrong one, or two errors in a row would look like one. */
const gapCost = 0.75
/** What being a syllable away from the expected place costs: enough to decide between equals. */
const awayCost = 0.012

/**
 * The best place for the end of what was heard within a window of the script: all of it has to be used up, and it may
 * begin and end anywhere there (approximate string matching after Sellers).
 * @param heard the last syllables that were heard
 * @param from first syllable of the window
 * @param to one past its last
 * @param expected where the end should lie if nothing unusual happened; null when there is no telling
 */
export function fitIn(
  script: readonly Syllable[],
  heard: readonly number[],
  from: number,
  to: number,
  expected: number | null,
  sounds: Sounds,
): Fit {
  const low = Math.max(0, from)
  const high = Math.min(script.length, to)
  const width = Math.max(0, high - low)
  let above = new Float64Array(width + 1)
  let row = new Float64Array(width + 1)
  for (const [index, syllable] of heard.entries()) {
    row[0] = (index + 1) * gapCost
    for (let column = 1; column <= width; column += 1) {
      const wrong = above[column - 1]! + sounds.apart(script[low + column - 1]!.readings, syllable)
      const tooMany = above[column]! + gapCost
      const tooFew = row[column - 1]! + gapCost
      row[column] = Math.min(wrong, tooMany, tooFew)
    }
    ;[above, row] = [row, above]
  }
  let best: Fit = { end: low, cost: Number.POSITIVE_INFINITY }
  let least = Number.POSITIVE_INFINITY
  for (let column = 0; column <= width; column += 1) {
    const cost = above[column]!
    const weighed = cost + (expected === null ? 0 : awayCost * Math.abs(low + column - expected))
    if (weighed < least - 1e-9) {
      least = weighed
      best = { end: low + column, cost: cost / heard.length }
    }
  }
  return best
}
