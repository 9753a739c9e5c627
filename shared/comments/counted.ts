import type { CounterEvent } from './counters.ts'
import type { CommentKind, IncomingComment, TotalName } from './model.ts'

/** The counter that each kind of event adds to. */
const COUNTER_OF: Readonly<Record<CommentKind, string | null>> = {
  comment: 'comments',
  question: 'comments',
  like: 'likes',
  gift: 'gifts',
  enter: 'enters',
  follow: 'follows',
  share: 'shares',
  stats: null,
}

/** How many are there now may fall; everything else is a total. */
const LEVELS: ReadonlySet<TotalName> = new Set(['viewers'])

const sourceOf = ({ source, room }: Pick<IncomingComment, 'source' | 'room'>): string =>
  room === null ? source : `${source}/${room}`

/** Somebody was heard of for the first time. Counts where the source gives no total of people. */
export const onePerson = (comment: Pick<IncomingComment, 'source' | 'room'>): CounterEvent => ({
  kind: 'delta',
  counter: 'people',
  source: sourceOf(comment),
  value: 1,
})

/** What a comment, like or set of room totals does to the counters. */
export function counterEvents(
  comment: Pick<IncomingComment, 'source' | 'room' | 'kind' | 'count' | 'totals'>,
): readonly CounterEvent[] {
  const source = sourceOf(comment)
  const events: CounterEvent[] = []
  const counter = COUNTER_OF[comment.kind]
  if (counter !== null) events.push({ kind: 'delta', counter, source, value: comment.count })
  for (const [name, value] of Object.entries(comment.totals ?? {}) as [TotalName, number][])
    events.push({ kind: LEVELS.has(name) ? 'level' : 'total', counter: name, source, value })
  return events
}
