import type { Draft } from 'immer'
import { z } from 'zod'
import { readHideReason } from '../../comments/reasons.ts'
import { commentStates, type CommentState } from '../../comments/model.ts'
import { refuse } from '../../protocol/refusal.ts'
import { slots } from '../air.ts'
import { airs, clearAir } from '../airing.ts'
import { command } from '../command.ts'
import { airComment, changeComment } from '../commentAir.ts'
import { commentCommand, oneComment } from '../commentCommand.ts'
import type { Effect } from '../effect.ts'
import { unfeature } from '../featured.ts'
import type { KeptComment } from '../keptComment.ts'
import { logged } from '../logged.ts'
import type { Live } from '../state.ts'

const moderators = ['operator', 'moderator'] as const

/** True while the comment's card is in a slot: `onAir` is read from the picture, never kept beside it. */
export const isOnAir = (live: Pick<Live, 'air'>, id: string): boolean =>
  slots.some((slot) => live.air[slot]?.commentId === id)

export const commentCommands = {
  /** Features a comment. What waits for a moderator is thereby let pass; what was hidden has to be restored first. */
  'comment.air': commentCommand({
    args: oneComment,
    roles: moderators,
    help: 'help.comment.air',
    apply(state, kept, context) {
      return airComment(state.saved.live, kept, context)
    },
  }),
  /** Takes a comment away from every screen, and off the picture, for a reason that is kept. */
  'comment.hide': commentCommand({
    args: oneComment.extend({ reason: z.string().trim().min(1).max(200) }),
    roles: moderators,
    help: 'help.comment.hide',
    apply(state, kept, context, args) {
      const { live } = state.saved
      if (kept.state === 'hidden') return refuse('comment.state', { state: kept.state })
      const reason = readHideReason(args.reason)
      if (!reason.ok) return refuse('comment.reason')
      const { code, text } = reason
      takeOff(live, new Set([kept.id]))
      unfeature(live, kept.id)
      const { actor, now } = context
      const decision = { code, text, by: actor.name, atEpochMs: now, before: kept.state }
      return {
        effects: [
          changeComment(kept.id, { state: 'hidden', decision }),
          logged('comment.hide', live.runId, context, {
            comment: kept.id,
            code,
            reason: text,
            text: kept.text,
          }),
        ],
      }
    },
  }),
  /** Undoes hiding; lets pass what a word list kept off or held. */
  'comment.restore': commentCommand({
    args: oneComment,
    roles: moderators,
    help: 'help.comment.restore',
    apply(state, kept, context) {
      const to = restored(kept)
      if (!to) return refuse('comment.state', { state: kept.state })
      return {
        result: { state: to },
        effects: [
          changeComment(kept.id, { state: to, decision: null }),
          logged('comment.restore', state.saved.live.runId, context, {
            comment: kept.id,
            from: kept.state,
            to,
          }),
        ],
      }
    },
  }),
  /** The platform took comments back: they leave the air and every list, and nobody's reason is asked. */
  'comment.retract': command({
    args: z.object({
      source: z.string(),
      comments: z.array(z.object({ id: oneComment.shape.comment, state: z.enum(commentStates) })).max(500),
    }),
    roles: [],
    help: 'help.comment.retract',
    apply(state, args, context) {
      const { live } = state.saved
      const { actor, now } = context
      const ids = new Set(args.comments.map(({ id }) => id))
      takeOff(live, ids)
      for (const id of ids) unfeature(live, id)
      if (ids.size === 0) return {}
      return {
        effects: args.comments.flatMap(({ id, state: before }): Effect[] => {
          const decision = { code: 'platform', text: '', by: actor.name, atEpochMs: now, before }
          return [
            changeComment(id, { state: 'hidden', decision }),
            logged('comment.retract', live.runId, context, { source: args.source, comment: id }),
          ]
        }),
      }
    },
  }),
}

/** Off every air: also off the one that viewers see while something else is rehearsed. */
function takeOff(live: Draft<Live>, ids: ReadonlySet<string>): void {
  for (const holder of airs(live))
    for (const slot of slots) if (ids.has(holder.air[slot]?.commentId ?? '')) clearAir(holder, slot)
}

/** Where a comment goes back to, or null where there is nothing to undo. */
function restored(kept: KeptComment): CommentState | null {
  switch (kept.state) {
    case 'hidden':
      return kept.decision?.before ?? 'approved'
    case 'blocked':
    case 'held':
      return 'approved'
    case 'new':
    case 'approved':
    case 'featured':
    case 'onAir':
    case 'aired':
      return null
  }
}
