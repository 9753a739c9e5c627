import { bigrams, foldQuestion } from './fold.ts'

/** From here on two questions are taken for one asked twice. Measured on questions as residents word them. */
export const similarFrom = 0.6

export interface Comparable {
  id: string
  text: string
}

/** Questions that say nearly the same, the one that came in first leading. */
export interface SimilarGroup {
  ids: readonly string[]
  /** Likeness of the least alike member to its nearest one, 0 to 1. */
  likeness: number
}

/** How alike two texts are, 0 to 1: shared pairs of neighbouring characters among all pairs (Jaccard). */
export function likeness(a: string, b: string): number {
  const one = new Set(bigrams(foldQuestion(a)))
  const other = new Set(bigrams(foldQuestion(b)))
  if (one.size === 0 || other.size === 0) return one.size === other.size ? 1 : 0
  const shared = [...one].filter((gram) => other.has(gram)).length
  return shared / (one.size + other.size - shared)
}

/**
 * Groups of near-duplicates among questions in the order of their coming. Exact for the threshold: it finds the very
 * pairs that comparing each with each would. Works in steps, so that the caller can let others in between; each step
 * is a few hundred questions.
 *
 * The trick is prefix filtering (AllPairs, PPJoin): with the rare pairs first, two sets that share enough must share
 * one among their first few, so only questions that meet there are compared.
 */
export function* similarGroups(
  questions: readonly Comparable[],
  threshold: number = similarFrom,
): Generator<void, readonly SimilarGroup[]> {
  const { sets, leaders } = yield* rankedSets(questions)
  const groups = createGroups(questions.length)
  for (const [at, leader] of leaders.entries()) if (leader !== at) groups.join(leader, at, 1)

  const meeting = new Map<number, number[]>()
  const order = sets.map((_, at) => at).filter((at) => leaders[at] === at)
  order.sort((a, b) => sets[a]!.length - sets[b]!.length || a - b)
  const seen = new Int32Array(questions.length).fill(-1)
  for (const [count, at] of order.entries()) {
    if (count % stepSize === 0) yield
    const set = sets[at]!
    const shortest = Math.ceil(threshold * set.length)
    const prefix = set.length - shortest + 1
    for (let k = 0; k < prefix; k += 1) {
      const gram = set[k]!
      const others = meeting.get(gram)
      if (!others) {
        meeting.set(gram, [at])
        continue
      }
      for (let m = others.length - 1; m >= 0; m -= 1) {
        const other = others[m]!
        const otherSet = sets[other]!
        // Shorter ones were put in first: what is too short here, and all before it, can't be alike.
        if (otherSet.length < shortest) break
        if (seen[other] === at) continue
        seen[other] = at
        if (groups.same(at, other)) continue
        const value = jaccard(set, otherSet, threshold)
        if (value >= threshold) groups.join(other, at, value)
      }
      others.push(at)
    }
  }
  return groups.all().map(({ members, likeness: least }) => ({
    ids: members.map((member) => questions[member]!.id),
    likeness: least,
  }))
}

const stepSize = 200

/**
 * Each text as its pairs in numbers that grow with how common a pair is. Texts that are the same after folding are
 * given the first of them as their leader and take no part in the comparing.
 */
function* rankedSets(questions: readonly Comparable[]) {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  const firstOf = new Map<string, number>()
  const leaders = new Int32Array(questions.length)
  const sets: Uint32Array[] = []
  for (const [at, { text }] of questions.entries()) {
    if (at % stepSize === 0) yield
    const folded = foldQuestion(text)
    const leader = firstOf.get(folded)
    leaders[at] = leader ?? at
    if (leader !== undefined) {
      sets.push(emptySet)
      continue
    }
    firstOf.set(folded, at)
    const set = new Set<number>()
    for (const gram of bigrams(folded)) {
      const number = numbers.get(gram) ?? numbers.size
      if (number === numbers.size) numbers.set(gram, number)
      set.add(number)
    }
    for (const number of set) counts[number] = (counts[number] ?? 0) + 1
    sets.push(Uint32Array.from(set))
  }
  const rank = new Uint32Array(counts.length)
  for (const [place, number] of rarestFirst(counts).entries()) rank[number] = place
  for (const [at, set] of sets.entries()) {
    if (at % stepSize === 0) yield
    sets[at] = set.map((number) => rank[number]!).toSorted()
  }
  return { sets, leaders }
}

const emptySet = new Uint32Array(0)

const rarestFirst = (counts: readonly number[]): readonly number[] =>
  counts.map((_, number) => number).toSorted((a, b) => counts[a]! - counts[b]!)

/** Jaccard of two sorted sets; gives up with 0 as soon as the threshold is out of reach. */
function jaccard(a: Uint32Array, b: Uint32Array, threshold: number): number {
  const needed = Math.ceil((threshold / (1 + threshold)) * (a.length + b.length) - 1e-9)
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

/** Who belongs with whom: union-find, with the first comer as the head of each group. */
function createGroups(size: number) {
  const parent = Int32Array.from({ length: size }, (_, at) => at)
  const least = new Float64Array(size).fill(1)
  const head = (at: number): number => {
    let top = at
    while (parent[top] !== top) top = parent[top]!
    while (parent[at] !== top) [parent[at], at] = [top, parent[at]!]
    return top
  }
  return {
    same: (a: number, b: number): boolean => head(a) === head(b),
    join(a: number, b: number, value: number): void {
      const one = head(a)
      const other = head(b)
      if (one === other) return
      const first = Math.min(one, other)
      parent[Math.max(one, other)] = first
      least[first] = Math.min(least[one]!, least[other]!, value)
    },
    all(): { members: readonly number[]; likeness: number }[] {
      const members = new Map<number, number[]>()
      for (let at = 0; at < size; at += 1) {
        const top = head(at)
        const group = members.get(top)
        if (group) group.push(at)
        else members.set(top, [at])
      }
      return [...members]
        .filter(([, group]) => group.length > 1)
        .map(([top, group]) => ({ members: group, likeness: least[top]! }))
    },
  }
}
