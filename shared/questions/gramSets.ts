import { bigrams, foldQuestion } from './fold.ts'

/** The pairs of neighbouring characters of many texts, laid out for comparing each with many others. */
export interface GramSets {
  /** By place of the text: its pairs as numbers, the rarest pair first. Texts that fold to the same share one. */
  readonly sets: readonly Uint32Array[]
  /** For each text the first one that is the same after folding, which may be itself. */
  readonly same: Int32Array
  /** How alike two texts are (Jaccard), or 0 where that is less than `atLeast`. Exact; most of the unlike cost nothing. */
  alike(one: number, other: number, atLeast: number): number
}

const textsAStep = 200
/** Words of 32 bits in a text's mark. */
const markWords = 4

/** Works in steps of about a millisecond. */
export function* gramSets(texts: readonly string[]): Generator<void, GramSets> {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  const firstOf = new Map<string, number>()
  const same = new Int32Array(texts.length)
  const sets: Uint32Array[] = []
  const marks = new Int32Array(texts.length * markWords)
  for (const [at, text] of texts.entries()) {
    if (at % textsAStep === 0) yield
    const folded = foldQuestion(text)
    const first = firstOf.get(folded)
    same[at] = first ?? at
    if (first !== undefined) {
      sets.push(sets[first]!)
      continue
    }
    firstOf.set(folded, at)
    const set = new Set<number>()
    for (const gram of bigrams(folded)) {
      const number = numbers.get(gram) ?? numbers.size
      if (number === numbers.size) numbers.set(gram, number)
      set.add(number)
    }
    for (const number of set) {
      counts[number] = (counts[number] ?? 0) + 1
      const bit = Math.imul(number, 0x9e3779b1) >>> 25
      marks[at * markWords + (bit >>> 5)]! |= 1 << (bit & 31)
    }
    sets.push(Uint32Array.from(set))
  }
  const rank = new Uint32Array(counts.length)
  const rarestFirst = counts.map((_, number) => number).toSorted((a, b) => counts[a]! - counts[b]!)
  for (const [place, number] of rarestFirst.entries()) rank[number] = place
  for (const [at, set] of sets.entries()) {
    if (at % textsAStep === 0) yield
    sets[at] = same[at] === at ? set.map((number) => rank[number]!).toSorted() : sets[same[at]!]!
  }

  /**
   * Pairs that at least tell the two apart: bits that only one of the marks has. A bit may stand for several pairs,
   * so there may be more, never fewer.
   */
  const apart = (one: number, other: number): number => {
    let bits = 0
    for (let word = 0; word < markWords; word += 1) {
      bits += ones(marks[one * markWords + word]! ^ marks[other * markWords + word]!)
    }
    return bits
  }

  return {
    sets,
    same,
    alike(one, other, atLeast) {
      const a = sets[one]!
      const b = sets[other]!
      const needed = Math.ceil((atLeast / (1 + atLeast)) * (a.length + b.length) - 1e-9)
      if (Math.min(a.length, b.length) < needed) return 0
      if (a.length + b.length - apart(same[one]!, same[other]!) < 2 * needed) return 0
      return jaccard(a, b, needed)
    },
  }
}

/** How many bits of 32 are set: added up in pairs, fours, eights. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Jaccard of two sorted sets; gives up with 0 as soon as they can't share as many as are needed. */
function jaccard(a: Uint32Array, b: Uint32Array, needed: number): number {
  let shared = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (shared + Math.min(a.length - i, b.length - j) < needed) return 0
    const difference = a[i]! - b[j]!
    if (difference === 0) {
      shared += 1
      i += 1
      j += 1
    } else if (difference < 0) i += 1
    else j += 1
  }
  const all = a.length + b.length - shared
  return all === 0 ? 1 : shared / all
}
