import { z } from 'zod'
import { refuse } from '../../protocol/refusal.ts'
import { command, done } from '../command.ts'
import { airComment, notHidden } from '../commentAir.ts'
import { mostFeatured } from '../featured.ts'
import { logged } from '../logged.ts'

const moderators = ['operator', 'moderator'] as const

/** Comments that air one after another: their order, and airing them. */
export const featuredCommands = {
  /** Puts a comment at another place in the queue, counted from 0. */
  'featured.move': command({
    args: z.object({
      comment: z.string().max(40),
      to: z.number().int().min(0).max(mostFeatured),
    }),
    roles: moderators,
    help: 'help.featured.move',
    apply(state, args) {
      const { live } = state.saved
      const at = live.featured.findIndex((waiting) => waiting.comment === args.comment)
      const moved = live.featured[at]
      if (!moved) return refuse('comment.unknown', { comment: args.comment })
      live.featured.splice(at, 1)
      live.featured.splice(args.to, 0, moved)
      return done
    },
  }),
  'featured.start': command({
    args: z.object({ seconds: z.number().int().min(3).max(120).default(12) }),
    roles: moderators,
    help: 'help.featured.start',
    apply(state, args, context) {
      const { live } = state.saved
      live.featuring = { holdMs: args.seconds * 1000, dueEpochMs: context.now }
      return { effects: [logged('featured.start', live.runId, context, args)] }
    },
  }),
  'featured.stop': command({
    args: z.object({}),
    roles: moderators,
    help: 'help.featured.stop',
    apply(state, _args, context) {
      const { live } = state.saved
      live.featuring = null
      return { effects: [logged('featured.stop', live.runId, context, {})] }
    },
  }),
  /** Airs the first of the queue; the studio's clock sends it while featured comments run by themselves. */
  'featured.next': command({
    args: z.object({}),
    roles: moderators,
    help: 'help.featured.next',
    needs: (_args, { saved }) => {
      const first = saved.live.featured[0]
      return first ? { comment: first.comment } : {}
    },
    apply(state, _args, context) {
      const { live } = state.saved
      const first = live.featured[0]
      if (!first) return refuse('comment.queueEmpty')
      const kept = context.facts.comment
      // Hidden or gone since: the queue goes on without it.
      if (!kept || notHidden(kept) || (kept.origin === 'simulated' && live.mode === 'live')) {
        live.featured.shift()
        return done
      }
      const holdMs = live.featuring?.holdMs
      const outcome = airComment(live, kept, context, holdMs)
      if (!('code' in outcome) && live.featuring && holdMs !== undefined)
        live.featuring.dueEpochMs = context.now + holdMs
      return outcome
    },
  }),
}
