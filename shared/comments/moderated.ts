import { shownComment, type ShownComment, type StoredComment } from './model.ts'

/** A comment as moderators see it on their lists: as it may be shown, and what was hidden in it. */
export interface ModeratedComment extends ShownComment {
  /** Absent where nothing was hidden. */
  original?: string
  flags: StoredComment['flags']
  reasons: StoredComment['reasons']
  /** Who decided last, and why where it is hidden. */
  decision: { code: string; text: string; by: string } | null
}

interface Decided extends StoredComment {
  decision: { code: string; text: string; by: string } | null
}

/** What travels to a moderator's page for a comment of the store. */
export const moderatedComment = (comment: Decided): ModeratedComment => ({
  ...shownComment(comment),
  ...(comment.original === comment.text ? {} : { original: comment.original }),
  flags: comment.flags,
  reasons: comment.reasons,
  decision: comment.decision && {
    code: comment.decision.code,
    text: comment.decision.text,
    by: comment.decision.by,
  },
})

/** A batch of the `comments` stream, oldest first. */
export interface CommentBatch {
  /** The page begins anew: what it had before no longer counts. */
  reset: boolean
  items: readonly ModeratedComment[]
  /** Comments that were decided about, as they are now; those that a page doesn't have it leaves alone. */
  changed: readonly ModeratedComment[]
  /** Arrived in a flood and not sent; search finds them. */
  skipped: number
  counts: { held: number }
}

/** A batch of the `feed` stream: only what the mode lets viewers see. */
export interface FeedBatch {
  reset: boolean
  items: readonly ShownComment[]
  /** Ids of comments that leave the picture at once. */
  removed: readonly string[]
}
