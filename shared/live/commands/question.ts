import { z } from 'zod'
import type { Draft } from 'immer'
import { mask } from '../../comments/mask.ts'
import { refuse, type Refusal } from '../../protocol/refusal.ts'
import { mayDo, type Deed } from '../../questions/deeds.ts'
import { slots } from '../air.ts'
import { clearAir, putOnAir } from '../airing.ts'
import { bankStep, onlyGiven } from '../bankStep.ts'
import { command, done, type Context, type Step } from '../command.ts'
import { isOnAirQuestion } from '../followAir.ts'
import { logged } from '../logged.ts'
import { newQuestion } from '../newQuestion.ts'
import { questionAddArgs, questionFields, type Question } from '../question.ts'
import { questionCard } from '../questionCard.ts'
import { queued } from '../queued.ts'
import { notRehearsed } from '../simulated.ts'
import { upNext } from '../upNext.ts'
import type { StudioState } from '../state.ts'

const one = z.object({ question: z.string().max(64) })
const needs = (args: { question: string }) => ({ question: args.question })
const crew = ['operator', 'moderator', 'trainer'] as const

/** The question that a command is about, or why it can't be done to it. */
function found(id: string, deed: Deed, { facts: { question } }: Pick<Context, 'facts'>): Question | Refusal {
  if (!question) return refuse('question.unknown', { question: id })
  if (question.mergedInto !== null) return refuse('question.merged')
  return mayDo(deed, question)
    ? question
    : refuse('question.state', { state: `question.state.${question.state}` })
}

const isQuestion = (value: Question | Refusal): value is Question => 'text' in value

/** Collecting, queueing, airing and answering one question. */
export const questionCommands = {
  'question.add': command({
    args: questionAddArgs,
    roles: [...crew, 'ask'],
    help: 'help.question.add',
    apply(state, args, { now, id, actor }) {
      const byGuest = actor.role === 'ask'
      if (byGuest && !args.consent) return refuse('question.consent')
      if ((args.naming === 'real' || args.naming === 'alias') && args.asker.trim() === '')
        return refuse('question.nobody')
      const question = newQuestion(id(), now, {
        text: args.text,
        asker: args.naming === 'anonymous' && byGuest ? '' : args.asker.trim(),
        naming: args.naming ?? (args.asker.trim() === '' ? 'anonymous' : 'surname'),
        community: args.community.trim(),
        source: byGuest ? 'room' : args.source,
        consentAtEpochMs: args.consent ? now : null,
        ...(byGuest
          ? {}
          : { category: args.category.trim(), answerer: args.answerer.trim(), notes: args.notes }),
      })
      state.seen.bankRevision += 1
      return {
        result: {
          question: question.id,
          masked: [...new Set(mask(args.text).found.map(({ kind }) => kind))],
        },
        effects: [{ to: 'library', write: { kind: 'question.put', question } }],
      }
    },
  }),

  'question.edit': command({
    args: z.object({
      question: z.string().max(64),
      changes: z.strictObject(questionFields).partial(),
      /** `updatedAtEpochMs` of the question that the editor saw; an edit on an older one is refused. */
      base: z.number().int().optional(),
    }),
    roles: crew,
    help: 'help.question.edit',
    needs,
    apply(state, args, context) {
      const { question } = context.facts
      if (!question) return refuse('question.unknown', { question: args.question })
      if (args.base !== undefined && args.base !== question.updatedAtEpochMs) return refuse('question.stale')
      return bankStep(state, 'help.question.edit', [{ question, changes: onlyGiven(args.changes) }], context)
    },
  }),

  /** Queues a question before another or at the end; moves one that is queued already. */
  'question.queue': command({
    args: z.object({ question: z.string().max(64), before: z.string().max(64).nullable().default(null) }),
    roles: crew,
    help: 'help.question.queue',
    needs,
    apply(state, args, context) {
      const question = found(args.question, 'queue', context)
      if (!isQuestion(question)) return question
      const { live } = state.saved
      const madeUp = notRehearsed(question, live)
      if (madeUp) return madeUp
      const known = live.queue.find((item) => item.id === question.id)
      const rest = live.queue.filter((item) => item.id !== question.id)
      const at = args.before === null ? -1 : rest.findIndex((item) => item.id === args.before)
      const moved = known && (known.answeredAtEpochMs === null || question.state === 'answered')
      live.queue = rest.toSpliced(at < 0 ? rest.length : at, 0, moved ? known : queued(question))
      // A rehearsal's queue is its own: the library is not rehearsed.
      if (live.rehearsal || moved || question.state === 'queued' || question.state === 'onAir') return done
      return bankStep(state, 'help.question.queue', [{ question, changes: { state: 'queued' } }], context)
    },
  }),

  'question.unqueue': command({
    args: one,
    roles: crew,
    help: 'help.question.unqueue',
    needs,
    apply(state, args, context) {
      const { live } = state.saved
      if (isOnAirQuestion(live, args.question)) {
        return refuse('question.state', { state: 'question.state.onAir' })
      }
      live.queue = live.queue.filter((item) => item.id !== args.question)
      const { question } = context.facts
      if (live.rehearsal || question?.state !== 'queued') return done
      return bankStep(state, 'help.question.unqueue', [{ question, changes: { state: 'approved' } }], context)
    },
  }),

  'question.air': command({
    args: one,
    roles: ['operator'],
    help: 'help.question.air',
    needs,
    apply(state, args, context) {
      const question = found(args.question, 'air', context)
      return isQuestion(question) ? air(state, question, context) : question
    },
  }),

  /** Airs what `upNext` names first. A host may when the settings say so. */
  'question.next': command({
    args: z.object({}),
    roles: ['operator', 'trainer', 'host'],
    help: 'help.question.next',
    needs: (_args, state) => {
      const [next] = upNext(state.saved.live)
      return next ? { question: next.id } : {}
    },
    apply(state, _args, context) {
      if (context.actor.role === 'host' && !state.saved.settings.hostMayAdvance)
        return refuse('role.forbidden')
      const { question } = context.facts
      if (!question) return refuse('question.nothingNext')
      return air(state, question, context)
    },
  }),

  'question.answered': command({
    args: z.object({
      question: z.string().max(64),
      answerer: z.string().max(60).optional(),
      summary: z.string().max(4000).optional(),
      followUp: z.boolean().optional(),
    }),
    roles: ['operator', 'host', 'moderator', 'trainer'],
    help: 'help.question.answered',
    needs,
    apply: (state, args, context) => answered(state, args, context),
  }),

  /** Shows what the masker hid in a queued question, or hides it again. A deliberate act, and logged. */
  'question.unmask': command({
    args: z.object({ question: z.string().max(64), shown: z.boolean().default(true) }),
    roles: ['operator'],
    help: 'help.question.unmask',
    needs,
    apply(state, args, context) {
      const { question } = context.facts
      const { live } = state.saved
      const at = live.queue.findIndex((item) => item.id === args.question)
      const item = live.queue[at]
      if (!question || !item) return refuse('question.unknown', { question: args.question })
      live.queue[at] = {
        ...item,
        text: args.shown ? question.text : mask(question.text).text,
        unmasked: args.shown,
      }
      const facts = { question: question.id, shown: args.shown, hidden: [...item.masked] }
      return { effects: [logged('question.unmask', live.runId, context, facts)] }
    },
  }),
}

function air(state: Draft<StudioState>, question: Question, context: Context): Step | Refusal {
  const { live } = state.saved
  if (live.panic) return refuse('panic.engaged')
  const madeUp = notRehearsed(question, live)
  if (madeUp) return madeUp
  const waiting = live.queue.find((item) => item.id === question.id)
  const shown = waiting ?? queued(question)
  if (!waiting) live.queue.push(shown)
  else waiting.answeredAtEpochMs = null
  const onAir = putOnAir(live, questionCard(shown), context, {
    questionId: question.id,
    simulated: question.simulated,
  })
  return {
    result: { airId: onAir.airId, question: question.id },
    effects: [
      logged('question.air', live.runId, context, {
        question: question.id,
        text: shown.text,
        ...(shown.unmasked ? { unmasked: true } : {}),
      }),
    ],
  }
}

function answered(
  state: Draft<StudioState>,
  args: {
    question: string
    answerer?: string | undefined
    summary?: string | undefined
    followUp?: boolean | undefined
  },
  context: Context,
): Step | Refusal {
  const { live } = state.saved
  const { question } = context.facts
  const { now } = context
  if (!question) return refuse('question.unknown', { question: args.question })
  const madeUp = notRehearsed(question, live)
  if (madeUp) return madeUp
  for (const slot of slots) if (live.air[slot]?.questionId === question.id) clearAir(live, slot)
  const item = live.queue.find((known) => known.id === question.id)
  if (item) item.answeredAtEpochMs = now
  const answerer = args.answerer ?? question.answerer
  const log = logged('question.answered', live.runId, context, {
    question: question.id,
    text: item?.text ?? mask(question.text).text,
    answerer,
    airedAtEpochMs: item?.airedAtEpochMs ?? null,
  })
  // A rehearsed answer is no answer: the resident still waits for one.
  if (live.mode === 'rehearsal') return { effects: [log] }
  const changes = {
    state: 'answered' as const,
    answeredAtEpochMs: now,
    answerer,
    ...(args.summary === undefined ? {} : { summary: args.summary }),
    ...(args.followUp === undefined ? {} : { followUp: args.followUp }),
  }
  const step = bankStep(state, 'help.question.answered', [{ question, changes }], context)
  return { effects: [...(step.effects ?? []), log] }
}
