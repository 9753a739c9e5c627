import type { CommentBatch, ModeratedComment } from '../../shared/comments/moderated.ts'

/** What a page holds of the stream, newest first. Bounded: search finds what is older. */
export interface Heap {
  readonly items: readonly ModeratedComment[]
  /** The list as it stood when it was stopped, so that it can be read; null while it runs. */
  readonly stopped: readonly ModeratedComment[] | null
  /** What came since it was stopped. */
  readonly waiting: readonly ModeratedComment[]
  /** Decided about since the page opened, whether or not it has them. */
  readonly latest: ReadonlyMap<string, ModeratedComment>
  readonly held: number
  readonly skipped: number
}

export const mostItems = 2000
const mostLatest = 500

export const emptyHeap: Heap = {
  items: [],
  stopped: null,
  waiting: [],
  latest: new Map(),
  held: 0,
  skipped: 0,
}

/** The heap after a batch. Decisions change what is shown at once, also while the list is stopped. */
export function withBatch(heap: Heap, batch: CommentBatch): Heap {
  const known = new Set(heap.items.map(({ id }) => id))
  const fresh = batch.items.filter(({ id }) => batch.reset || !known.has(id)).toReversed()
  const latest = new Map(heap.latest)
  const changed = batch.reset ? batch.items : batch.changed
  for (const comment of changed) if (!batch.reset || latest.has(comment.id)) latest.set(comment.id, comment)
  for (const id of latest.keys()) {
    if (latest.size <= mostLatest) break
    latest.delete(id)
  }
  const now = new Map(changed.map((comment) => [comment.id, comment]))
  const renew = (items: readonly ModeratedComment[]) =>
    now.size === 0 ? items : items.map((item) => now.get(item.id) ?? item)
  const arrived = batch.reset ? fresh.filter(({ id }) => !known.has(id)) : fresh
  return {
    items: batch.reset ? fresh : [...fresh, ...renew(heap.items)].slice(0, mostItems),
    stopped: heap.stopped && renew(heap.stopped),
    waiting: heap.stopped ? [...arrived, ...renew(heap.waiting)].slice(0, mostItems) : [],
    latest,
    held: batch.counts.held,
    skipped: heap.skipped + batch.skipped,
  }
}

export const stop = (heap: Heap): Heap =>
  heap.stopped ? heap : { ...heap, stopped: heap.items, waiting: [] }

export const goOn = (heap: Heap): Heap => (heap.stopped ? { ...heap, stopped: null, waiting: [] } : heap)
