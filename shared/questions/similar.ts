import { bigrams, foldQuestion } from './fold.ts'
import { gramSets } from './gramSets.ts'

/**
 * From here on two questions may be one asked twice. Of ten pairs as residents word them nine are found; so are four of
 * ten that ask about another thing in the same words, which is why a person decides.
 */
export const similarFrom = 0.5

export interface Comparable {
  id: string
  text: string
}

/** Questions that say nearly the same as the first of them, which came in first. */
export interface SimilarGroup {
  ids: readonly string[]
  /** How alike the least alike of them is to the first, 0 to 1. */
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
 * Groups near-duplicates among questions in the order of their coming: each goes to the first comer that it is most
 * like, or begins a group of its own. So every member is as alike to the one that would be kept as the threshold asks;
 * no chain leads from one question to quite another; and the very same words go where they went the first time. Exact:
 * comparing each with every leader gives the same. Works in steps of a millisecond or two, so that the caller can let
 * others in between.
 *
 * The trick is prefix filtering (AllPairs, PPJoin): with the rare pairs first, two sets that share enough must share
 * one among their first few, so only questions that meet there are compared.
 */
export function* similarGroups(
  questions: readonly Comparable[],
  threshold: number = similarFrom,
): Generator<void, readonly SimilarGroup[]> {
  const { sets, same, alike } = yield* gramSets(questions.map((question) => question.text))
  const groups = new Map<number, { members: number[]; likeness: number }>()
  /** Leaders by the pairs that they may be met at. */
  const meeting = new Map<number, number[]>()
  /** Where each text went: to a leader, or itself where it leads. */
  const leaderOf = new Int32Array(questions.length)
  const met = new Int32Array(questions.length).fill(-1)
  let work = 0

  function likestLeader(at: number, prefix: Uint32Array): number {
    let likest = at
    let least = threshold
    for (const gram of prefix) {
      const leaders = meeting.get(gram) ?? []
      work += leaders.length
      for (const leader of leaders) {
        if (met[leader] === at) continue
        met[leader] = at
        const value = alike(at, leader, least)
        if (value < least || (value === least && likest !== at && leader > likest)) continue
        likest = leader
        least = value
      }
    }
    return likest
  }

  for (const [at, set] of sets.entries()) {
    const prefix = set.subarray(0, set.length - Math.ceil(threshold * set.length - 1e-9) + 1)
    const leader = same[at] === at ? likestLeader(at, prefix) : leaderOf[same[at]!]!
    leaderOf[at] = leader
    if (leader === at) {
      for (const gram of prefix) {
        const leaders = meeting.get(gram)
        if (leaders) leaders.push(at)
        else meeting.set(gram, [at])
      }
    } else {
      const group = groups.get(leader) ?? { members: [leader], likeness: 1 }
      group.members.push(at)
      group.likeness = Math.min(group.likeness, alike(at, leader, 0))
      groups.set(leader, group)
    }
    work += set.length
    if (work < workAStep) continue
    work = 0
    yield
  }
  const inOrder = [...groups].toSorted(([one], [other]) => one - other)
  return inOrder.map(([, group]) => ({
    ids: group.members.map((member) => questions[member]!.id),
    likeness: group.likeness,
  }))
}

/** Questions met until others are let in. */
const workAStep = 30_000
