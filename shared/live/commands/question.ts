import { z } from 'zod'
import type { Card } from '../../cards/card.ts'
import { mask } from '../../comments/mask.ts'
import { refuse } from '../../protocol/refusal.ts'
import { putOnAir } from '../airing.ts'
import { command, done } from '../command.ts'
import { logged } from '../logged.ts'
import { questionAddArgs, type Question, type QueuedQuestion } from '../question.ts'
import { shownAsker } from '../asker.ts'

const one = z.object({ question: z.string() })

/** The question as the show carries it: masked, without contact data. */
export function queued(question: Question): QueuedQuestion {
  const masked = mask(question.text)
  return {
    id: question.id,
    text: masked.text,
    asker: shownAsker(question),
    community: question.community,
    source: question.source,
    answerer: question.answerer,
    notes: question.notes,
    masked: [...new Set(masked.found.map((found) => found.kind))],
    answeredAtEpochMs: null,
  }
}

export const questionCommands = {
  'question.add': command({
    args: questionAddArgs,
    roles: ['operator', 'moderator', 'trainer', 'ask'],
    help: 'help.question.add',
    apply(state, args, { now, id, actor }) {
      const question: Question = {
        id: id(),
        text: args.text,
        asker: args.asker,
        naming: args.naming ?? (args.asker ? 'alias' : 'anonymous'),
        community: args.community,
        category: args.category,
        source: actor.role === 'ask' ? 'room' : args.source,
        state: 'new',
        answerer: args.answerer,
        notes: args.notes,
        summary: '',
        followUp: false,
        reason: '',
        mergedInto: null,
        createdAtEpochMs: now,
        updatedAtEpochMs: now,
        answeredAtEpochMs: null,
      }
      state.seen.bankRevision += 1
      return {
        result: { question: question.id },
        effects: [{ to: 'library', write: { kind: 'question.put', question } }],
      }
    },
  }),

  'question.queue': command({
    args: z.object({ question: z.string(), before: z.string().nullable().default(null) }),
    roles: ['operator', 'moderator', 'trainer'],
    help: 'help.question.queue',
    needs: (args) => ({ question: args.question }),
    apply(state, args, { facts, now }) {
      const { question } = facts
      if (!question) return refuse('question.unknown', { question: args.question })
      const { live } = state.saved
      const rest = live.queue.filter((item) => item.id !== question.id)
      const at = args.before === null ? rest.length : rest.findIndex((item) => item.id === args.before)
      live.queue = rest.toSpliced(at < 0 ? rest.length : at, 0, queued(question))
      state.seen.bankRevision += 1
      return {
        effects: [
          {
            to: 'library',
            write: { kind: 'question.change', id: question.id, changes: { state: 'queued', updatedAtEpochMs: now } },
          },
        ],
      }
    },
  }),

  'question.unqueue': command({
    args: one,
    roles: ['operator', 'moderator', 'trainer'],
    help: 'help.question.unqueue',
    needs: (args) => ({ question: args.question }),
    apply(state, args, { facts, now }) {
      const { live } = state.saved
      live.queue = live.queue.filter((item) => item.id !== args.question)
      if (facts.question?.state !== 'queued') return done
      state.seen.bankRevision += 1
      return {
        effects: [
          {
            to: 'library',
            write: { kind: 'question.change', id: args.question, changes: { state: 'approved', updatedAtEpochMs: now } },
          },
        ],
      }
    },
  }),

  'question.air': command({
    args: one,
    roles: ['operator'],
    help: 'help.question.air',
    needs: (args) => ({ question: args.question }),
    apply(state, args, context) {
      const { live } = state.saved
      if (live.panic) return refuse('panic.engaged')
      const { question } = context.facts
      if (!question) return refuse('question.unknown', { question: args.question })
      const inQueue = live.queue.find((item) => item.id === question.id)
      const shown = inQueue ?? queued(question)
      if (!inQueue) live.queue = [...live.queue, shown]
      const card: Card = {
        id: `question-${question.id}`,
        kind: 'question',
        facts: { text: shown.text, asker: shown.asker, community: shown.community },
      }
      const onAir = putOnAir(live, card, context, { questionId: question.id })
      state.seen.bankRevision += 1
      return {
        result: { airId: onAir.airId },
        effects: [
          {
            to: 'library',
            write: {
              kind: 'question.change',
              id: question.id,
              changes: { state: 'onAir', updatedAtEpochMs: context.now },
            },
          },
          logged('question.air', live.runId, context, { question: question.id, text: shown.text }),
        ],
      }
    },
  }),

  'question.answered': command({
    args: z.object({
      question: z.string(),
      summary: z.string().max(4000).optional(),
      followUp: z.boolean().optional(),
    }),
    roles: ['operator', 'host', 'moderator', 'trainer'],
    help: 'help.question.answered',
    needs: (args) => ({ question: args.question }),
    apply(state, args, context) {
      const { live } = state.saved
      const { question } = context.facts
      if (!question) return refuse('question.unknown', { question: args.question })
      const airing = live.air.main?.questionId === question.id ? live.air.main : null
      if (airing) live.air.main = null
      const item = live.queue.find((one) => one.id === question.id)
      if (item) item.answeredAtEpochMs = context.now
      state.seen.bankRevision += 1
      return {
        effects: [
          {
            to: 'library',
            write: {
              kind: 'question.change',
              id: question.id,
              changes: {
                state: 'answered',
                answeredAtEpochMs: context.now,
                updatedAtEpochMs: context.now,
                ...(args.summary === undefined ? {} : { summary: args.summary }),
                ...(args.followUp === undefined ? {} : { followUp: args.followUp }),
              },
            },
          },
          logged('question.answered', live.runId, context, {
            question: question.id,
            text: item?.text ?? '',
            answerer: question.answerer,
            airedAtEpochMs: airing?.sinceEpochMs ?? null,
          }),
        ],
      }
    },
  }),
}
