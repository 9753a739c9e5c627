import { fingerprint } from '../../shared/comments/hash.ts'
import { similarGroups, type Comparable, type SimilarGroup } from '../../shared/questions/similar.ts'
import type { Clock } from '../studio/clock.ts'
import { createPace, paced } from './import/paced.ts'
import type { QuestionBank } from './questions.ts'

/** So many new or changed questions are looked up one by one; with more everything is compared anew. */
const mostFresh = 100
/** How many of the likest are looked through for one that is still open. */
const nearest = 50
/** What was found is let go when nobody has asked for so long. */
const keptMs = 15 * 60_000

/**
 * Groups of open questions that say nearly the same. Comparing a hundred thousand takes many seconds, so what was found
 * is kept: afterwards only those that came, went or were changed since are looked at, and the groups that they touch.
 * A group may then lack what a comparison of all would add to it, never hold what is not alike.
 */
export interface QuestionDoubles {
  groups(): Promise<readonly SimilarGroup[]>
  close(): void
}

interface Kept {
  groups: readonly SimilarGroup[]
  /** By id what each open question said, in short. */
  words: ReadonlyMap<string, string>
}

export function createQuestionDoubles({
  questions,
  clock,
  compare = (all) => paced(similarGroups(all)),
}: {
  questions: Pick<QuestionBank, 'wordsInParts' | 'several' | 'similar'>
  clock: Pick<Clock, 'after'>
  compare?: (all: readonly Comparable[]) => Promise<readonly SimilarGroup[]>
}): QuestionDoubles {
  let kept: Kept | null = null
  let callOff: (() => void) | null = null
  let running: Promise<readonly SimilarGroup[]> | null = null
  let waiting: Promise<readonly SimilarGroup[]> | null = null

  async function look(): Promise<readonly SimilarGroup[]> {
    const before = kept
    const words = new Map<string, string>()
    const fresh: Comparable[] = []
    const breathe = createPace()
    for (const part of questions.wordsInParts({ open: true })) {
      for (const { id, text } of part) {
        const said = fingerprint(text)
        words.set(id, said)
        if (before?.words.get(id) !== said) fresh.push({ id, text })
      }
      await breathe()
    }
    if (before && fresh.length > mostFresh) {
      kept = null
      return look()
    }
    const groups = before ? await renewed(before, words, fresh) : await compare(fresh)
    kept = { groups, words }
    return groups
  }

  async function renewed(
    before: Kept,
    words: Kept['words'],
    fresh: readonly Comparable[],
  ): Promise<readonly SimilarGroup[]> {
    const stands = (id: string): boolean => words.has(id) && words.get(id) === before.words.get(id)
    const groups = before.groups.map((group) => {
      const ids = group.ids.filter(stands)
      return { ids, likeness: group.likeness, touched: ids.length < group.ids.length }
    })
    const placed = new Map(groups.flatMap((group) => group.ids.map((id) => [id, group] as const)))
    const breathe = createPace()
    for (const { id, text } of fresh) {
      const like = questions.similar(text, id, nearest).find((one) => words.has(one.id))
      await breathe()
      if (!like) continue
      // Either may be in a group by now: of those that came together one may have found the other before.
      const group = placed.get(like.id) ?? { ids: [like.id], likeness: 1, touched: true }
      const own = placed.get(id) ?? { ids: [id], likeness: 1, touched: true }
      if (group === own) continue
      if (!placed.has(like.id)) groups.push(group)
      group.ids.push(...own.ids)
      group.touched = true
      own.ids = []
      for (const member of group.ids) placed.set(member, group)
    }
    const result: SimilarGroup[] = []
    for (const group of groups) {
      if (!group.touched) result.push(group)
      else if (group.ids.length > 1) result.push(...(await compare(inOrder(group.ids))))
    }
    return result
  }

  function inOrder(ids: readonly string[]): readonly Comparable[] {
    const known = new Map(questions.several(ids).map((question) => [question.id, question]))
    return ids.flatMap((id) => known.get(id) ?? [])
  }

  function start(): Promise<readonly SimilarGroup[]> {
    callOff?.()
    callOff = clock.after(keptMs, () => (kept = null))
    running = look().finally(() => (running = null))
    return running
  }

  return {
    /** Whoever asks while others wait hears of the library as it is then, together with them. */
    groups() {
      if (!running) return start()
      waiting ??= running
        .catch(() => undefined) // told to whoever asked for it
        .then(() => {
          waiting = null
          return start()
        })
      return waiting
    },
    close: () => callOff?.(),
  }
}
