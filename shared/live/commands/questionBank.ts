import { z } from 'zod'
import { refuse } from '../../protocol/refusal.ts'
import { mayDo, type Deed } from '../../questions/deeds.ts'
import type { WordKey } from '../../words/words.ts'
import { alignQueue, bankStep, isQuestions, onlyGiven, questionsFor } from '../bankStep.ts'
import { command, type Context, type Step } from '../command.ts'
import { isOnAirQuestion } from '../followAir.ts'
import { logged } from '../logged.ts'
import { questionFields, type Question } from '../question.ts'
import { queued } from '../queued.ts'
import { notRehearsed } from '../simulated.ts'

const crew = ['operator', 'moderator', 'trainer'] as const
const id = z.string().max(64)
const one = z.object({ question: id })
const reason = z.string().trim().min(1).max(200)
const needsOne = (args: { question: string }) => ({ questions: [args.question] })

/** As many as can be marked by hand; undo keeps what each was before. */
const mostAtOnce = 2000

/** What the bulk bar does, as changes to one question; null leaves it alone. */
const bulkArgs = z.object({
  questions: z.array(id).min(1).max(mostAtOnce),
  action: z.enum(['approve', 'reject', 'putOff', 'queue', 'unqueue', 'delete', 'edit']),
  reason: reason.optional(),
  changes: z
    .strictObject({
      category: questionFields.category,
      community: questionFields.community,
      answerer: questionFields.answerer,
      source: questionFields.source,
      followUp: questionFields.followUp,
    })
    .partial()
    .default({}),
})
type Bulk = z.output<typeof bulkArgs>

const approved = { state: 'approved', reason: '' } as const

type Decided = Parameters<typeof bankStep>[2][number]['changes']

/** A command that makes the same of one question, whichever it is; `deed` says of which it may. */
const decided = (help: WordKey, deed: Deed | null, changes: Decided) =>
  command({
    args: one,
    roles: crew,
    help,
    needs: needsOne,
    apply(state, { question }, context) {
      const found = questionsFor([question], deed, context)
      if (!isQuestions(found)) return found
      const changed = found.map((each) => ({ question: each, changes }))
      return bankStep(state, help, changed, context)
    },
  })

/** Deciding about the questions of the library. Everything here is a step that `question.undo` takes back. */
export const questionBankCommands = {
  'question.approve': decided('help.question.approve', 'approve', approved),
  'question.reject': command({
    args: one.extend({ reason }),
    roles: crew,
    help: 'help.question.reject',
    needs: needsOne,
    apply(state, args, context) {
      const found = questionsFor([args.question], 'reject', context)
      if (!isQuestions(found)) return found
      const changes = { state: 'rejected' as const, reason: args.reason }
      const step = bankStep(
        state,
        'help.question.reject',
        found.map((question) => ({ question, changes })),
        context,
      )
      return withLog(step, 'question.reject', context, { question: args.question, reason: args.reason })
    },
  }),
  'question.putOff': decided('help.question.putOff', 'putOff', { state: 'putOff' }),
  'question.delete': decided('help.question.delete', 'delete', 'deleted'),
  /** Takes several for one: they stay in the library behind `into`, and out of every list and queue. */
  'question.merge': command({
    args: z.object({ into: id, from: z.array(id).min(1).max(200) }),
    roles: crew,
    help: 'help.question.merge',
    needs: (args) => ({ questions: [args.into, ...args.from] }),
    apply(state, args, context) {
      const into = questionsFor([args.into], null, context)
      const from = questionsFor(
        args.from.filter((other) => other !== args.into),
        'merge',
        context,
      )
      if (!isQuestions(into)) return into
      if (!isQuestions(from)) return from
      if (into[0]?.mergedInto !== null) return refuse('question.merged')
      // Behind one that is made up a real one would be out of sight, and the other way round would make it real.
      if (from.some(({ simulated }) => simulated !== into[0]?.simulated)) return refuse('simulated.merge')
      for (const question of from) alignQueue(state.saved.live, question.id, null)
      const changes = { mergedInto: args.into }
      // A queued one has left the queue with this; it comes back as approved if it is ever taken out again.
      const merged = from.map((question) => ({
        question,
        changes: question.state === 'queued' ? { ...changes, state: 'approved' as const } : changes,
      }))
      return bankStep(state, 'help.question.merge', merged, context, { merged: merged.length })
    },
  }),
  'question.unmerge': decided('help.question.unmerge', null, { mergedInto: null }),
  /** Does one thing to many questions; those it can't be done to are left alone and counted. */
  'question.bulk': command({
    args: bulkArgs,
    roles: crew,
    help: 'help.question.bulk',
    needs: (args) => ({ questions: args.questions }),
    apply(state, args, context) {
      if (args.action === 'reject' && args.reason === undefined)
        return refuse('command.malformed', reasonMissing)
      const questions = context.facts.questions ?? []
      const { live } = state.saved
      const changed = questions.flatMap((question) => {
        const stays = args.action === 'queue' && notRehearsed(question, live) !== null
        const changes = stays ? null : bulkChanges(args, question)
        return changes === null ? [] : [{ question, changes }]
      })
      if (args.action === 'queue') {
        const waiting = new Set(live.queue.map((item) => item.id))
        live.queue.push(
          ...changed
            .filter(({ question }) => !waiting.has(question.id))
            .map(({ question }) => queued(question)),
        )
      }
      const result = { changed: changed.length, left: args.questions.length - changed.length }
      // A rehearsal's queue is its own: the library is not rehearsed.
      if (live.rehearsal && (args.action === 'queue' || args.action === 'unqueue')) {
        const taken = new Set(args.action === 'unqueue' ? args.questions : [])
        live.queue = live.queue.filter((item) => !taken.has(item.id) || isOnAirQuestion(live, item.id))
        return { result }
      }
      const step = bankStep(state, `help.question.${args.action}`, changed, context, result)
      if (args.action !== 'reject') return step
      return withLog(step, 'question.reject', context, { count: changed.length, reason: args.reason })
    },
  }),
  /** Takes what rehearsals left out of the library for good measure: all of it, as one step. */
  'question.clearSimulated': command({
    args: z.object({}),
    roles: crew,
    help: 'help.question.clearSimulated',
    needs: () => ({ simulatedQuestions: true }),
    apply(state, _args, context) {
      if (state.saved.live.rehearsal) return refuse('rehearsal.on')
      const questions = context.facts.questions ?? []
      const gone = questions.map((question) => ({ question, changes: 'deleted' as const }))
      return bankStep(state, 'help.question.clearSimulated', gone, context, { deleted: gone.length })
    },
  }),
  'question.undo': command({
    args: z.object({
      /** Undone only if the last step is of this name: what somebody else has done since is not theirs to take back. */
      label: z.string().max(60).optional(),
    }),
    roles: crew,
    help: 'help.question.undo',
    needs: () => ({ questionUndo: true }),
    apply(state, args, context) {
      const { questionUndo: undo } = context.facts
      if (!undo) return refuse('question.nothingToUndo')
      if (args.label !== undefined && undo.label !== args.label) return refuse('question.undoOther')
      const { live } = state.saved
      // What the library says of queueing is about the queue that outlives a rehearsal.
      const home = live.rehearsal?.before ?? live
      for (const { id: question, then } of undo.items) {
        const waits = then?.state === 'queued' || then?.state === 'onAir'
        const item = home.queue.find((known) => known.id === question)
        if (item && waits) item.answeredAtEpochMs = null
        if (!item && waits && !then.simulated) home.queue.push(queued(then))
        alignQueue(live, question, then && { ...then, state: waits ? 'queued' : then.state })
      }
      state.seen.bankRevision += 1
      return {
        result: { label: undo.label, undone: undo.items.length, left: undo.skipped },
        effects: [
          { to: 'library', write: { kind: 'questions.back', step: undo.step } },
          // Undoing "answered" puts no card back on the picture: the question waits in the queue.
          ...undo.items
            .filter(({ then }) => then?.state === 'onAir')
            .map(({ id: question }) => ({
              to: 'library' as const,
              write: {
                kind: 'question.change' as const,
                id: question,
                changes: { state: 'queued' as const },
              },
            })),
        ],
      }
    },
  }),
}

const reasonMissing = { where: 'reason', problem: 'malformed.missing' } as const

function bulkChanges(
  { action, reason: why = '', changes }: Bulk,
  question: Question,
): Partial<Omit<Question, 'id'>> | 'deleted' | null {
  if (question.mergedInto !== null && action !== 'delete' && action !== 'edit') return null
  switch (action) {
    case 'approve':
      return mayDo('approve', question) && question.state !== 'approved' ? approved : null
    case 'reject':
      return mayDo('reject', question) ? { state: 'rejected', reason: why } : null
    case 'putOff':
      return mayDo('putOff', question) && question.state !== 'putOff' ? { state: 'putOff' } : null
    case 'queue':
      return mayDo('queue', question) && question.state !== 'queued' && question.state !== 'onAir'
        ? { state: 'queued' }
        : null
    case 'unqueue':
      return question.state === 'queued' ? { state: 'approved' } : null
    case 'delete':
      return mayDo('delete', question) ? 'deleted' : null
    case 'edit':
      return Object.keys(changes).length > 0 ? onlyGiven(changes) : null
  }
}

const withLog = (
  step: Step,
  what: string,
  context: Context,
  facts: { readonly [name: string]: unknown },
): Step => ({
  ...step,
  effects: [...(step.effects ?? []), logged(what, null, context, facts)],
})
