import type { StoredComment, CommentState } from '../comments/model.ts'

/** What a person decided about a comment; kept with it, so that it can be undone and accounted for. */
export interface CommentDecision {
  /** One of the reasons on offer, or `station` with the moderator's own words in `text`. */
  code: string
  text: string
  by: string
  atEpochMs: number
  /** What it goes back to. */
  before: CommentState
}

/** A comment of the store with what was decided about it. */
export interface KeptComment extends StoredComment {
  /** The run in which it came; null before there was one. */
  run: string | null
  decision: CommentDecision | null
}

export interface CommentChanges {
  state?: CommentState
  decision?: CommentDecision | null
}
