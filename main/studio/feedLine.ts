import type { ShownComment } from '../../shared/comments/model.ts'
import type { KeptComment } from '../../shared/live/keptComment.ts'
import type { FromStudio } from '../../shared/protocol/messages.ts'
import { inFeed, sameRules, type FeedRules } from './feedFilter.ts'

/** As many as fit into the picture. */
const feedSize = 30

/** One feed as pages draw it: what may be in it by its rules, what is new, and what has to leave. */
export function createFeedLine(parts: { rules: FeedRules; all(): readonly KeptComment[] }) {
  const pages = new Set<(message: FromStudio) => void>()
  let { rules } = parts
  let feed: readonly ShownComment[] = []

  const tell = (message: FromStudio): void => {
    for (const send of pages) send(message)
  }
  const reset = (): FromStudio => ({ t: 'feed', reset: true, items: feed, removed: [] })

  /** All of it is chosen anew. */
  function refill(): void {
    feed = parts
      .all()
      .flatMap((comment) => inFeed(comment, rules) ?? [])
      .slice(-feedSize)
    tell(reset())
  }

  return {
    join(send: (message: FromStudio) => void): () => void {
      pages.add(send)
      send(reset())
      return () => void pages.delete(send)
    },
    refill,
    /** By other rules: chosen anew, unless they are the same. */
    follow(next: FeedRules): void {
      if (sameRules(rules, next)) return
      rules = next
      refill()
    },
    take(items: readonly KeptComment[], decided: readonly KeptComment[]): void {
      const there = new Set(feed.map(({ id }) => id))
      const removed: string[] = []
      const fresh = items.flatMap((comment) => inFeed(comment, rules) ?? [])
      for (const comment of decided) {
        const shown = inFeed(comment, rules)
        if (shown && !there.has(comment.id) && !fresh.some(({ id }) => id === comment.id)) fresh.push(shown)
        if (!shown && there.has(comment.id)) removed.push(comment.id)
      }
      // Decided in the very batch in which it came: it is not shown at all.
      const away = new Set(decided.filter((comment) => !inFeed(comment, rules)).map(({ id }) => id))
      const added = fresh.filter(({ id }) => !away.has(id)).slice(-feedSize)
      if (added.length + removed.length === 0) return
      feed = [...feed.filter(({ id }) => !away.has(id)), ...added].slice(-feedSize)
      tell({ t: 'feed', reset: false, items: added, removed })
    },
  }
}
