import type { Normalised } from './normalise.ts'
import type { Units } from './find/finding.ts'

/** One star for each hidden character, so that the shape of a number stays. */
const STAR = '*'
const SHOWN = 0
const FIRST_UNIT = 1
const FURTHER_UNIT = 2

/** Shows parts of the original with the characters behind these units starred out; ranges may overlap. */
export function painter(n: Normalised, hide: readonly Units[]): (start: number, end: number) => string {
  const cover = new Uint8Array(n.original.length)
  for (const [from, to] of hide) {
    for (let k = from; k < to; k += 1) {
      const start = n.starts[k] ?? 0
      cover.fill(FURTHER_UNIT, start, n.ends[k])
      cover[start] = FIRST_UNIT
    }
  }
  return (start, end) => {
    let shown = ''
    for (let at = start; at < end;) {
      const state = cover[at]
      let next = at + 1
      if (state !== FIRST_UNIT) while (next < end && cover[next] === state) next += 1
      if (state === SHOWN) shown += n.original.slice(at, next)
      else if (state === FIRST_UNIT) shown += STAR
      at = next
    }
    return shown
  }
}

/** The part of the original behind a range of units. */
export const originalSpan = (n: Normalised, [from, to]: Units): readonly [start: number, end: number] => [
  n.starts[from] ?? 0,
  n.ends[to - 1] ?? 0,
]
