import { moderatedComment } from '../../shared/comments/moderated.ts'
import type { ShownComment } from '../../shared/comments/model.ts'
import type { KeptComment } from '../../shared/live/keptComment.ts'
import type { StudioState } from '../../shared/live/state.ts'
import type { FromStudio } from '../../shared/protocol/messages.ts'
import type { Clock } from './clock.ts'
import { createCommentWindow } from './commentWindow.ts'
import { feedRules, inFeed, sameRules } from './feedFilter.ts'
import { createPaced } from './paced.ts'

type Send = (message: FromStudio) => void

/** Under load batches are this far apart; the first after a pause goes at once. */
const everyMs = 100
/** What a page is given to begin with; what one batch holds at most; what the picture can show. */
const windowSize = 400
const mostAtOnce = 200
const feedSize = 30

/**
 * Comments on their way to screens: to moderators all of them and every decision, to the overlay only what the mode
 * lets viewers see. Both hear of a decision in the batch after it, whoever made it.
 */
export function createCommentStreams(parts: {
  clock: Clock
  state(): StudioState
  store: {
    get(id: string): KeptComment | null
    latest(show: string, limit: number): readonly KeptComment[]
    held(show: string): number
  }
}) {
  const { clock, store } = parts
  const moderators = new Set<Send>()
  const overlays = new Set<Send>()
  const window = createCommentWindow({ ...store, most: windowSize })
  const changed = new Set<string>()
  let arrived: KeptComment[] = []
  let skipped = 0
  let rules = feedRules(parts.state())
  let feed: readonly ShownComment[] = []
  let held = 0

  const paced = createPaced(clock, everyMs, flush)

  function begin(): void {
    changed.clear()
    arrived = []
    skipped = 0
    window.fill(rules.show)
    held = store.held(rules.show)
    refill()
    for (const send of moderators) send(everything())
  }

  /** The feed by other rules: all of it is chosen anew. */
  function refill(): void {
    feed = window
      .all()
      .flatMap((comment) => inFeed(comment, rules) ?? [])
      .slice(-feedSize)
    tellFeed({ t: 'feed', reset: true, items: feed, removed: [] })
  }

  const everything = (): FromStudio => ({
    t: 'comments',
    reset: true,
    items: window.all().map(moderatedComment),
    changed: [],
    skipped: 0,
    counts: { held },
  })

  const tellFeed = (message: FromStudio): void => {
    for (const send of overlays) send(message)
  }

  function flush(): void {
    const items = arrived
    const missed = skipped
    const decided = window.reread(changed)
    if (changed.size > 0) held = store.held(rules.show)
    arrived = []
    skipped = 0
    changed.clear()
    tellModerators(items, decided, missed)
    follow(items, decided)
  }

  function tellModerators(
    items: readonly KeptComment[],
    decided: readonly KeptComment[],
    missed: number,
  ): void {
    if (moderators.size === 0 || items.length + decided.length === 0) return
    const message: FromStudio = {
      t: 'comments',
      reset: false,
      items: items.map(moderatedComment),
      changed: decided.map(moderatedComment),
      skipped: missed,
      counts: { held },
    }
    for (const send of moderators) send(message)
  }

  /** What is new in the feed, and what has to leave it. */
  function follow(items: readonly KeptComment[], decided: readonly KeptComment[]): void {
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
    tellFeed({ t: 'feed', reset: false, items: added, removed })
  }

  begin()

  return {
    join(name: 'comments' | 'feed', send: Send): () => void {
      const members = name === 'comments' ? moderators : overlays
      members.add(send)
      // What waits for the next batch is in the window already; a page knows a comment by its id.
      send(name === 'comments' ? everything() : { t: 'feed', reset: true, items: feed, removed: [] })
      return () => void members.delete(send)
    },
    stored(comments: readonly KeptComment[]): void {
      window.add(comments)
      arrived.push(...comments)
      for (const comment of comments) if (comment.state === 'held') held += 1
      if (arrived.length > mostAtOnce) {
        skipped += arrived.length - mostAtOnce
        arrived = arrived.slice(-mostAtOnce)
      }
      paced.poke()
    },
    /** A decision was written: everybody is told what the store says now. */
    changed(id: string): void {
      changed.add(id)
      paced.poke()
    },
    follow(state: StudioState): void {
      const next = feedRules(state)
      if (sameRules(rules, next)) return
      const before = rules
      rules = next
      if (before.show === next.show) refill()
      else begin()
    },
    close: paced.close,
  }
}
