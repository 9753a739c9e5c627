import { feedShows, shownComment, type ShownComment } from '../../shared/comments/model.ts'
import { personKey } from '../../shared/comments/person.ts'
import type { KeptComment } from '../../shared/live/keptComment.ts'
import type { StudioState } from '../../shared/live/state.ts'

/**
 * What decides what a feed on the picture may show; another value means that all of it is chosen anew. That of viewers
 * never has anything that was made up; that of a rehearsal has whatever came since it began, for people of the house.
 */
export function feedRules({ saved: { settings, live, plan } }: StudioState, whose: 'viewers' | 'rehearsal') {
  return {
    mode: settings.feedMode,
    /** Comments of this run only, made up or not; null is whatever was not made up. */
    of: whose === 'rehearsal' ? { run: live.rehearsal ? live.runId : null } : null,
    muted: whose === 'viewers' ? (live.rehearsal?.before ?? live).muted : live.muted,
    show: plan.show.id,
  }
}

export type FeedRules = ReturnType<typeof feedRules>

export const sameRules = (one: FeedRules, other: FeedRules): boolean =>
  one.mode === other.mode &&
  one.of?.run === other.of?.run &&
  one.muted === other.muted &&
  one.show === other.show

/** As the feed shows it, or null. */
export function inFeed(comment: KeptComment, rules: FeedRules): ShownComment | null {
  const { mode, of, muted } = rules
  if (mode === 'off' || !feedShows(mode, comment.state)) return null
  if (of ? of.run === null || comment.run !== of.run : comment.origin === 'simulated') return null
  if (muted.length > 0) {
    const person = personKey(comment)
    if (person !== null && muted.some((known) => known.person === person) && !chosen(comment)) return null
  }
  return shownComment(comment)
}

/** A moderator let this very comment pass: that outweighs the mute. */
const chosen = ({ state }: KeptComment): boolean =>
  state === 'approved' || state === 'featured' || state === 'onAir' || state === 'aired'
