import { feedShows, shownComment, type ShownComment } from '../../shared/comments/model.ts'
import { personKey } from '../../shared/comments/person.ts'
import type { KeptComment } from '../../shared/live/keptComment.ts'
import type { StudioState } from '../../shared/live/state.ts'

/** What decides what the feed on the picture may show; another value means that all of it is chosen anew. */
export function feedRules({ saved: { settings, live, plan } }: StudioState) {
  return { mode: settings.feedMode, isLive: live.mode === 'live', muted: live.muted, show: plan.show.id }
}

export type FeedRules = ReturnType<typeof feedRules>

export const sameRules = (one: FeedRules, other: FeedRules): boolean =>
  one.mode === other.mode &&
  one.isLive === other.isLive &&
  one.muted === other.muted &&
  one.show === other.show

/** As the feed shows it, or null. What is made up for a rehearsal is never seen by viewers, whatever is on. */
export function inFeed(comment: KeptComment, { mode, isLive, muted }: FeedRules): ShownComment | null {
  if (mode === 'off' || !feedShows(mode, comment.state)) return null
  if (isLive && comment.origin === 'simulated') return null
  if (muted.length > 0) {
    const person = personKey(comment)
    if (person !== null && muted.some((known) => known.person === person) && !chosen(comment)) return null
  }
  return shownComment(comment)
}

/** A moderator let this very comment pass: that outweighs the mute. */
const chosen = ({ state }: KeptComment): boolean =>
  state === 'approved' || state === 'featured' || state === 'onAir' || state === 'aired'
