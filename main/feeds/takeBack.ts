import type { CommentState } from '../../shared/comments/model.ts'
import type { Retraction } from '../../shared/feeds/heard.ts'

/** Comments that a retraction names and that are not hidden yet, newest first. */
export interface Shown {
  shown(what: Retraction, show: string, limit: number): readonly { id: string; state: CommentState }[]
}

/** A command takes this many; a platform that clears a whole chat names more. */
const atOnce = 200
const most = 5000

/** Takes back what a platform took back: off the air and off every list, by the studio's own command. */
export async function takeBack(
  what: Retraction,
  parts: {
    store: Shown
    show: string
    tell(command: { type: string; readonly [field: string]: unknown }): Promise<unknown>
  },
): Promise<void> {
  const comments = parts.store.shown(what, parts.show, most)
  for (let at = 0; at < comments.length; at += atOnce)
    await parts.tell({
      type: 'comment.retract',
      source: what.source,
      comments: comments.slice(at, at + atOnce),
    })
}
