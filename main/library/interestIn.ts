import {
  countInterest,
  noInterest,
  topicCounts,
  type Interest,
  type TopicCount,
} from '../../shared/comments/interest.ts'
import type { CommentStore } from './comments.ts'
import { createPace } from './import/paced.ts'

/** Read in one go; others have their turn in between. */
const atOnce = 500

/**
 * How many people named each topic in the comments of a run, or of a whole show. Counted from the store whenever
 * somebody asks, so that it is right after a restart and whenever codes were given to jobs late.
 */
export async function interestIn(
  store: Pick<CommentStore, 'page'>,
  of: { show: string; run?: string },
  read: (text: string) => readonly string[],
): Promise<readonly TopicCount[]> {
  const breathe = createPace()
  let interest: Interest = noInterest
  for (let after: string | undefined = undefined; ;) {
    const { items, next } = store.page({ ...of, limit: atOnce, ...(after === undefined ? {} : { after }) })
    // What a list keeps off or a moderator hid speaks for nobody.
    const said = items.filter(({ state }) => state !== 'hidden' && state !== 'blocked')
    interest = countInterest(
      interest,
      said.map(({ source, author, original }) => ({ source, author, text: original })),
      read,
    )
    if (next === undefined) return topicCounts(interest)
    after = next
    await breathe()
  }
}
