import { CJK, DIGIT, foldCodePoint, kindOf, LETTER, SEPARATOR, SIGN } from './fold.ts'

/**
 * A text levelled for matching, with the way back: unit `k` of `text` stands for `original.slice(starts[k], ends[k])`.
 * Offsets are UTF-16 units, as everywhere in JavaScript.
 */
export interface Normalised {
  original: string
  text: string
  starts: readonly number[]
  ends: readonly number[]
}

/** After a plus sign these make it the word 加: "+v", "➕薇". */
const LURED_BY_PLUS = /^[vwqx微薇威徽群裙我扣]/
const PLUS = new Set(['+', '➕', '✚'])
/** A run of this many stars is something masked already: nothing reads across it. */
const MASKED_STARS = 3

/**
 * Levels width, case, accents, traditional forms and look-alikes; drops what draws nothing; drops separators beside
 * Chinese, between digits, and between letters spelled out one by one. Between Latin words one separator stays, since
 * "to mask" is not "tomask". Digits written as words are left alone: see `digits.ts`.
 */
export function normalise(original: string): Normalised {
  const units: string[] = []
  const kinds: number[] = []
  const from: number[] = []
  const to: number[] = []
  for (let at = 0; at < original.length;) {
    const codePoint = original.codePointAt(at) ?? 0
    const next = at + (codePoint > 0xffff ? 2 : 1)
    const folded = foldCodePoint(codePoint)
    if (folded === '' && to.length > 0) to[to.length - 1] = next
    for (const unit of folded) {
      units.push(unit)
      kinds.push(kindOf(unit))
      from.push(at)
      to.push(next)
    }
    at = next
  }
  return withoutSeparators(original, units, kinds, from, to)
}

function withoutSeparators(
  original: string,
  units: readonly string[],
  kinds: readonly number[],
  from: readonly number[],
  to: readonly number[],
): Normalised {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  const keep = (unit: string, start: number, end: number) => {
    text += unit
    for (let half = 0; half < unit.length; half += 1) {
      starts.push(start)
      ends.push(end)
    }
  }
  for (let at = 0; at < units.length;) {
    const unit = units[at] ?? ''
    if (kinds[at] !== SEPARATOR) {
      keep(unit, from[at] ?? 0, to[at] ?? 0)
      at += 1
      continue
    }
    let end = at + 1
    while (end < units.length && kinds[end] === SEPARATOR) end += 1
    const kept = keptOf(units, kinds, at, end)
    if (kept !== '') keep(kept, from[at] ?? 0, to[end - 1] ?? 0)
    at = end
  }
  return { original, text, starts, ends }
}

/** What stays of the separators in `[at, end)`: one character, or nothing. */
function keptOf(units: readonly string[], kinds: readonly number[], at: number, end: number): string {
  let stars = 0
  let sign = ' '
  let last = ' '
  for (let k = at; k < end; k += 1) {
    const unit = units[k] ?? ''
    if (unit === '*') stars += 1
    if (unit !== ' ') last = unit
    if (sign === ' ' && unit < '\u007f') sign = unit
  }
  if (stars >= MASKED_STARS) return '*'
  if (PLUS.has(last) && LURED_BY_PLUS.test(units[end] ?? '')) return '加'
  const before = kinds[at - 1]
  const after = kinds[end]
  if (before === undefined || after === undefined || before === CJK || after === CJK) return ''
  if (before === DIGIT && after === DIGIT) return ''
  if (before === LETTER && after === LETTER && isAlone(kinds, at - 1) && isAlone(kinds, end)) return ''
  return sign
}

const isWordy = (kind: number | undefined): boolean => kind === LETTER || kind === DIGIT || kind === SIGN

/** One letter with nothing of a word on either side, as in "v x". */
const isAlone = (kinds: readonly number[], at: number): boolean =>
  !isWordy(kinds[at - 1]) && !isWordy(kinds[at + 1])
