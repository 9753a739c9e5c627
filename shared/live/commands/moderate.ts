import type { Draft } from 'immer'
import { z } from 'zod'
import { feedModes, type CommentState } from '../../comments/model.ts'
import { personKey } from '../../comments/person.ts'
import { readHideReason } from '../../comments/reasons.ts'
import { refuse } from '../../protocol/refusal.ts'
import { command, done, type Context, type Step } from '../command.ts'
import { changeComment, notHidden } from '../commentAir.ts'
import { commentCommand, oneComment } from '../commentCommand.ts'
import { mostFeatured, mostMuted, unfeature } from '../featured.ts'
import { holders } from '../holders.ts'
import type { KeptComment } from '../keptComment.ts'
import { logged } from '../logged.ts'
import { newQuestion } from '../newQuestion.ts'
import type { Question } from '../question.ts'
import { queued } from '../queued.ts'
import { notRehearsed } from '../simulated.ts'
import type { StudioState } from '../state.ts'

const crew = ['operator', 'moderator', 'trainer'] as const
const moderators = ['operator', 'moderator'] as const

/** A state with its log line, and out of the queue where it no longer belongs there. */
function decide(
  state: Draft<StudioState>,
  kept: KeptComment,
  to: CommentState,
  what: string,
  context: Context,
): Step {
  const { live } = state.saved
  if (to !== 'featured') unfeature(live, kept.id)
  return {
    result: { state: to },
    effects: [
      changeComment(kept.id, { state: to }),
      logged(what, live.runId, context, { comment: kept.id, from: kept.state, text: kept.text }),
    ],
  }
}

/** What moderators do beside airing, hiding and restoring: letting pass, queueing, muting, and who has what in hand. */
export const moderateCommands = {
  'comment.approve': commentCommand({
    args: oneComment,
    roles: moderators,
    help: 'help.comment.approve',
    apply(state, kept, context) {
      if (kept.state !== 'new' && kept.state !== 'held') return refuse('comment.state', { state: kept.state })
      return decide(state, kept, 'approved', 'comment.approve', context)
    },
  }),
  /** Puts a comment at the end of those that air one after another. */
  'comment.feature': commentCommand({
    args: oneComment,
    roles: moderators,
    help: 'help.comment.feature',
    apply(state, kept, context) {
      const { live } = state.saved
      const hidden = notHidden(kept)
      if (hidden) return hidden
      if (kept.origin === 'simulated' && live.mode === 'live') return refuse('simulated.live')
      if (live.featured.some((waiting) => waiting.comment === kept.id)) return done
      if (live.featured.length >= mostFeatured) return refuse('comment.queueFull', { limit: mostFeatured })
      live.featured.push({
        comment: kept.id,
        text: kept.text,
        author: kept.author?.shown ?? '',
        source: kept.source,
        by: context.actor.name,
        run: live.runId,
        ...(kept.origin === 'simulated' ? { simulated: true } : {}),
      })
      return decide(state, kept, 'featured', 'comment.feature', context)
    },
  }),
  'comment.unfeature': commentCommand({
    args: oneComment,
    roles: moderators,
    help: 'help.comment.unfeature',
    apply(state, kept, context) {
      if (kept.state !== 'featured') return refuse('comment.state', { state: kept.state })
      return decide(state, kept, 'approved', 'comment.unfeature', context)
    },
  }),
  /** Makes a question of the library out of a comment and queues it for this show. */
  'comment.question': commentCommand({
    args: oneComment,
    roles: crew,
    help: 'help.comment.question',
    apply(state, kept, context) {
      const { live } = state.saved
      const hidden = notHidden(kept)
      if (hidden) return hidden
      const madeUp = notRehearsed({ simulated: kept.origin === 'simulated' }, live)
      if (madeUp) return madeUp
      const question = questionOf(kept, live.rehearsal ? 'approved' : 'queued', context)
      live.queue.push(queued(question))
      state.seen.bankRevision += 1
      return {
        result: { question: question.id },
        effects: [
          { to: 'library', write: { kind: 'question.put', question } },
          // Whoever takes a comment up lets it pass.
          ...(kept.state === 'held' ? [changeComment(kept.id, { state: 'approved' })] : []),
          logged('comment.question', live.runId, context, { comment: kept.id, question: question.id }),
        ],
      }
    },
  }),
  /** Says to the other moderators which comment this device is deciding about; null lays it down. */
  'comment.take': command({
    args: z.object({ comment: z.string().max(40).nullable() }),
    roles: crew,
    help: 'help.comment.take',
    apply(state, args, { actor }) {
      const { seen } = state
      if (args.comment === null) {
        delete seen.holding[actor.device]
        return done
      }
      const holder = holders(state)[args.comment]
      if (holder && holder.device !== actor.device) return refuse('comment.taken', { name: holder.name })
      seen.holding[actor.device] = { comment: args.comment, name: actor.name }
      return done
    },
  }),
  /** What the person says from here on waits for a moderator until the show ends. Asks for a reason as hiding does. */
  'person.mute': commentCommand({
    args: oneComment.extend({ reason: z.string().trim().min(1).max(200) }),
    roles: moderators,
    help: 'help.person.mute',
    apply(state, kept, context, args) {
      const { live } = state.saved
      const person = personKey(kept)
      if (person === null) return refuse('person.nameless')
      const reason = readHideReason(args.reason)
      if (!reason.ok) return refuse('comment.reason')
      if (live.muted.some((known) => known.person === person)) return done
      const { code, text } = reason
      const name = kept.author?.shown ?? ''
      const entry = { person, name, source: kept.source, code, by: context.actor.name, run: live.runId }
      live.muted = [...live.muted, entry].slice(-mostMuted)
      return {
        effects: [
          logged('person.mute', live.runId, context, { person, name, code, reason: text, comment: kept.id }),
        ],
      }
    },
  }),
  'person.unmute': command({
    args: z.object({ person: z.string().max(400) }),
    roles: moderators,
    help: 'help.person.unmute',
    apply(state, args, context) {
      const { live } = state.saved
      live.muted = live.muted.filter((known) => known.person !== args.person)
      return { effects: [logged('person.unmute', live.runId, context, { person: args.person })] }
    },
  }),
  /** Which comments the overlay's feed shows, and how. */
  'comments.mode': command({
    args: z.object({
      mode: z.enum([...feedModes, 'off']).optional(),
      layout: z.enum(['list', 'ticker']).optional(),
    }),
    roles: moderators,
    help: 'help.comments.mode',
    apply(state, args, context) {
      const { settings, live } = state.saved
      settings.feedMode = args.mode ?? settings.feedMode
      settings.feedLayout = args.layout ?? settings.feedLayout
      const { feedMode: mode, feedLayout: layout } = settings
      return { effects: [logged('comments.mode', live.runId, context, { mode, layout })] }
    },
  }),
  /** Somebody took the comments away as a file; sent by the studio, in the name of whoever did. */
  'comments.exported': command({
    args: z.object({ show: z.string(), format: z.string(), originals: z.boolean() }),
    roles: [],
    help: 'help.comments.exported',
    apply: (state, args, context) => ({
      effects: [logged('comments.exported', state.saved.live.runId, context, args)],
    }),
  }),
}

/** In a rehearsal it waits in that one's queue only; the library keeps it as one that may be queued. */
const questionOf = (kept: KeptComment, state: 'approved' | 'queued', { id, now }: Context): Question =>
  newQuestion(id(), now, {
    text: kept.original,
    asker: kept.author?.shown ?? '',
    // The name is masked already; masking it once more would leave nothing of it.
    naming: kept.author?.shown ? 'alias' : 'anonymous',
    source: 'comment',
    state,
    simulated: kept.origin === 'simulated',
  })
