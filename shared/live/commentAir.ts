import type { Draft } from 'immer'
import type { Card } from '../cards/card.ts'
import { refuse, type Refusal } from '../protocol/refusal.ts'
import { putOnAir } from './airing.ts'
import type { Context, Step } from './command.ts'
import type { Effect } from './effect.ts'
import { unfeature } from './featured.ts'
import type { CommentChanges, KeptComment } from './keptComment.ts'
import { logged } from './logged.ts'
import type { Live } from './state.ts'

export const changeComment = (id: string, changes: CommentChanges): Effect => ({
  to: 'library',
  write: { kind: 'comment.change', id, changes },
})

/** Refuses where somebody hid it: that is undone by restoring, not passed over. */
export const notHidden = (kept: KeptComment): Refusal | null =>
  kept.state === 'hidden' || kept.state === 'blocked' ? refuse('comment.state', { state: kept.state }) : null

/** Airs a comment's card; what was hidden has to be restored first. With `holdMs` it leaves by itself. */
export function airComment(
  live: Draft<Live>,
  kept: KeptComment,
  context: Context,
  holdMs?: number,
): Step | Refusal {
  if (live.panic) return refuse('panic.engaged')
  const hidden = notHidden(kept)
  if (hidden) return hidden
  if (kept.origin === 'simulated' && live.mode === 'live') return refuse('simulated.live')
  const card: Card = {
    id: `comment-${kept.id}`,
    kind: 'comment',
    facts: { text: kept.text, author: kept.author?.shown ?? '', source: kept.source },
    ...(holdMs === undefined ? {} : { holdMs }),
  }
  const onAir = putOnAir(live, card, context, {
    commentId: kept.id,
    simulated: kept.origin === 'simulated',
  })
  unfeature(live, kept.id)
  return {
    result: { airId: onAir.airId },
    effects: [
      changeComment(kept.id, { state: 'aired' }),
      logged('comment.air', live.runId, context, { comment: kept.id, source: kept.source, text: kept.text }),
    ],
  }
}
