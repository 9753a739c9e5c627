import { moderatedComment } from '../../shared/comments/moderated.ts'
import type { KeptComment } from '../../shared/live/keptComment.ts'
import type { StudioState } from '../../shared/live/state.ts'
import type { FromStudio } from '../../shared/protocol/messages.ts'
import type { Clock } from './clock.ts'
import { createCommentWindow } from './commentWindow.ts'
import { feedRules } from './feedFilter.ts'
import { createFeedLine } from './feedLine.ts'
import { createPaced } from './paced.ts'

type Send = (message: FromStudio) => void

/** Under load batches are this far apart; the first after a pause goes at once. */
const everyMs = 100
/** What a page is given to begin with; what one batch holds at most. */
const windowSize = 400
const mostAtOnce = 200

/**
 * Comments on their way to screens: to moderators all of them and every decision, to the overlay only what the mode
 * lets viewers see; what is rehearsed has a feed of its own. Both hear of a decision in the batch after it, whoever made it.
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
  const window = createCommentWindow({ ...store, most: windowSize })
  const changed = new Set<string>()
  let arrived: KeptComment[] = []
  let skipped = 0
  const rulesNow = (state: StudioState) => ({
    feed: feedRules(state, 'viewers'),
    rehearsalFeed: feedRules(state, 'rehearsal'),
  })
  let { show } = rulesNow(parts.state()).feed
  const lines = {
    feed: createFeedLine({ rules: rulesNow(parts.state()).feed, all: window.all }),
    rehearsalFeed: createFeedLine({ rules: rulesNow(parts.state()).rehearsalFeed, all: window.all }),
  }
  let held = 0

  const paced = createPaced(clock, everyMs, flush)

  function begin(): void {
    changed.clear()
    arrived = []
    skipped = 0
    window.fill(show)
    held = store.held(show)
    lines.feed.refill()
    lines.rehearsalFeed.refill()
    for (const send of moderators) send(everything())
  }

  const everything = (): FromStudio => ({
    t: 'comments',
    reset: true,
    items: window.all().map(moderatedComment),
    changed: [],
    skipped: 0,
    counts: { held },
  })

  function flush(): void {
    const items = arrived
    const missed = skipped
    const decided = window.reread(changed)
    if (changed.size > 0) held = store.held(show)
    arrived = []
    skipped = 0
    changed.clear()
    tellModerators(items, decided, missed)
    lines.feed.take(items, decided)
    lines.rehearsalFeed.take(items, decided)
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

  begin()

  return {
    join(name: 'comments' | 'feed' | 'rehearsalFeed', send: Send): () => void {
      // What waits for the next batch is in the window already; a page knows a comment by its id.
      if (name !== 'comments') return lines[name].join(send)
      moderators.add(send)
      send(everything())
      return () => void moderators.delete(send)
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
      const next = rulesNow(state)
      const before = show
      show = next.feed.show
      lines.feed.follow(next.feed)
      lines.rehearsalFeed.follow(next.rehearsalFeed)
      if (before !== show) begin()
    },
    close: paced.close,
  }
}
