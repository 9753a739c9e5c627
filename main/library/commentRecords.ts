import type { CommentRecord, Deed } from '../../shared/comments/exported.ts'
import type { LogEntry } from '../../shared/live/effect.ts'
import type { CommentStore } from './comments.ts'
import type { RunLog } from './runLog.ts'

/** Read in one go; some milliseconds. */
const atOnce = 500

/** Comments with what was done to each, a page at a time, so that an export of a million holds nothing up. */
export function* commentRecords(
  { store, log }: { store: Pick<CommentStore, 'page'>; log: Pick<RunLog, 'aboutComments'> },
  of: { show: string | null; run?: string },
): Generator<readonly CommentRecord[]> {
  for (let after: string | undefined = undefined; ;) {
    const { items, next } = store.page({ ...of, limit: atOnce, ...(after === undefined ? {} : { after }) })
    const deeds = Map.groupBy(log.aboutComments(items.map(({ id }) => id)), ({ facts }) => facts['comment'])
    yield items.map((comment) => ({ comment, deeds: (deeds.get(comment.id) ?? []).map(deedOf) }))
    if (next === undefined) return
    after = next
  }
}

/** The comment says itself what it says and where it came from. */
function deedOf({ what, atEpochMs, by, facts }: LogEntry): Deed {
  const { comment: _comment, text: _text, source: _source, ...rest } = facts
  return { what, atEpochMs, by, facts: rest }
}
