import { z } from 'zod'
import { markFields, rubricSchema, traineeSchema, type TrainingWrite } from '../../rehearsal/training.ts'
import { markKinds } from '../../rehearsal/mark.ts'
import { keyOf } from '../../rehearsal/rehearsal.ts'
import { saysNever } from '../../rehearsal/vision.ts'
import { refuse, type Refusal } from '../../protocol/refusal.ts'
import { command, type Context, type Step } from '../command.ts'
import type { Draft } from 'immer'
import type { StudioState } from '../state.ts'

const trainers = ['operator', 'trainer'] as const
/** Hosts look back at themselves: marks and scores of their own. */
const everybody = [...trainers, 'host'] as const

const run = z.string().min(1).max(64)

/** Written down with the journal, and pages that list such things ask anew. */
function write(state: Draft<StudioState>, one: TrainingWrite, result?: unknown): Step {
  state.seen.trainingRevision += 1
  return { result, effects: [{ to: 'library', write: { kind: 'training', write: one } }] }
}

/** The run that was named, or the one that goes on. */
const runOf = (state: StudioState, given: string | undefined): string | null =>
  given ?? state.saved.live.runId

const isOwn = (mark: { device: string }, { actor }: Context): boolean =>
  actor.role === 'operator' || mark.device === actor.device

/** What trainers keep of a run: marks, ticks, scores, rubrics, the class list, next steps. */
export const trainingCommands = {
  'mark.add': command({
    args: markFields.partial().extend({ kind: z.enum(markKinds), run: run.optional() }),
    roles: everybody,
    help: 'help.mark.add',
    apply(state, args, context) {
      const of = runOf(state, args.run)
      if (of === null) return refuse('run.none')
      const mark = {
        id: context.id(),
        run: of,
        kind: args.kind,
        atEpochMs: args.atEpochMs ?? context.now,
        by: context.actor.name,
        device: context.actor.device,
        text: args.text ?? '',
        trainee: args.trainee ?? null,
        item: args.item ?? null,
        voice: args.voice ?? null,
      }
      return write(state, { do: 'mark.put', mark }, { mark: mark.id })
    },
  }),
  'mark.edit': command({
    args: z.object({ mark: z.string().max(64), changes: markFields.partial() }),
    roles: everybody,
    help: 'help.mark.edit',
    needs: (args) => ({ mark: args.mark }),
    apply(state, args, context) {
      const mark = context.facts.mark
      if (!mark) return refuse('mark.unknown')
      if (!isOwn(mark, context)) return refuse('mark.notYours', { by: mark.by })
      const changes = Object.fromEntries(
        Object.entries(args.changes).filter(([, value]) => value !== undefined),
      )
      return write(state, { do: 'mark.put', mark: { ...mark, ...changes } })
    },
  }),
  'mark.delete': command({
    args: z.object({ mark: z.string().max(64) }),
    roles: everybody,
    help: 'help.mark.delete',
    needs: (args) => ({ mark: args.mark }),
    apply: (state, args, context) => setDeleted(state, args.mark, context, true),
  }),
  'mark.restore': command({
    args: z.object({ mark: z.string().max(64) }),
    roles: everybody,
    help: 'help.mark.restore',
    needs: (args) => ({ mark: args.mark }),
    apply: (state, args, context) => setDeleted(state, args.mark, context, false),
  }),
  'mustsay.tick': command({
    args: z.object({ paragraph: z.string().min(1).max(64), said: z.boolean(), run: run.optional() }),
    roles: trainers,
    help: 'help.mustsay.tick',
    apply(state, { paragraph, said, run: given }, { now }) {
      const of = runOf(state, given)
      if (of === null) return refuse('run.none')
      return write(state, {
        do: 'mustSay.put',
        mustSay: { run: of, paragraph, said, atEpochMs: now, by: 'trainer' },
      })
    },
  }),
  'score.set': command({
    args: z.object({
      run: run.optional(),
      trainee: z.string().min(1).max(64),
      item: z.string().min(1).max(64),
      value: z.number().min(0).max(5).multipleOf(0.5).nullable(),
      note: z.string().max(1000).default(''),
      /** A host scores only as himself, whatever is said here. */
      as: z.enum(['trainer', 'self']).default('trainer'),
    }),
    roles: everybody,
    help: 'help.score.set',
    needs(args, state) {
      const judged = runOf(state, args.run)
      return judged === null ? {} : { judged }
    },
    apply(state, { run: given, as, ...score }, { now, actor, facts: { judged } }) {
      const of = runOf(state, given)
      if (of === null) return refuse('run.none')
      if (!judged) return refuse('run.unknown')
      // Whoever was made a number meanwhile doesn't get the name back by a page that was left open.
      if (!judged.drilled.some((who) => keyOf(who) === score.trainee)) return refuse('score.person')
      if (!judged.rubric.items.some(({ id }) => id === score.item)) return refuse('score.item')
      return write(state, {
        do: 'score.put',
        score: {
          ...score,
          run: of,
          device: actor.device,
          by: actor.name,
          as: actor.role === 'host' ? 'self' : as,
          atEpochMs: now,
        },
      })
    },
  }),
  'rubric.save': command({
    args: z.object({ rubric: rubricSchema }),
    roles: trainers,
    help: 'help.rubric.save',
    apply(state, { rubric }, { now }) {
      const twice = rubric.items.find((item, at) => rubric.items.findIndex(({ id }) => id === item.id) !== at)
      if (twice) return refuse('rubric.twice', { item: twice.title })
      return write(state, { do: 'rubric.put', rubric, atEpochMs: now })
    },
  }),
  'rubric.delete': command({
    args: z.object({ rubric: z.string().max(64) }),
    roles: trainers,
    help: 'help.rubric.delete',
    apply: (state, { rubric }) => write(state, { do: 'rubric.delete', rubric, deleted: true }),
  }),
  'rubric.restore': command({
    args: z.object({ rubric: z.string().max(64) }),
    roles: trainers,
    help: 'help.rubric.restore',
    apply: (state, { rubric }) => write(state, { do: 'rubric.delete', rubric, deleted: false }),
  }),
  'trainee.put': command({
    args: z.object({ trainee: traineeSchema.partial({ id: true }) }),
    roles: trainers,
    help: 'help.trainee.put',
    apply(state, args, { now, id }) {
      const trainee = { ...args.trainee, id: args.trainee.id ?? id() }
      // A no that is said in the middle of a rehearsal holds at once.
      for (const one of state.saved.live.rehearsal?.drilled ?? [])
        if (saysNever(one, [trainee])) one.vision = false
      return write(state, { do: 'trainee.put', trainee, atEpochMs: now }, { trainee: trainee.id })
    },
  }),
  /** Off the class list for good: a name is not kept for taking back. */
  'trainee.delete': command({
    args: z.object({ trainee: z.string().max(64) }),
    roles: trainers,
    help: 'help.trainee.delete',
    apply: (state, { trainee }) => write(state, { do: 'trainee.delete', trainee }),
  }),
  'run.steps': command({
    args: z.object({ run, steps: z.string().max(4000) }),
    roles: trainers,
    help: 'help.run.steps',
    apply: (state, { run: of, steps }) => write(state, { do: 'run.put', run: of, changes: { steps } }),
  }),
  'run.selfFirst': command({
    args: z.object({ run, on: z.boolean() }),
    roles: trainers,
    help: 'help.run.selfFirst',
    apply: (state, { run: of, on }) => write(state, { do: 'run.put', run: of, changes: { selfFirst: on } }),
  }),
  /** Names go, and with them faces and voices. What was measured and scored stays. */
  'run.anonymise': command({
    args: z.object({ run }),
    roles: trainers,
    help: 'help.run.anonymise',
    apply: (state, { run: of }) => forget(state, { do: 'run.anonymise', run: of }),
  }),
  'run.delete': command({
    args: z.object({ run }),
    roles: trainers,
    help: 'help.run.delete',
    apply: (state, { run: of }) => forget(state, { do: 'run.delete', run: of }),
  }),
}

function setDeleted(
  state: Draft<StudioState>,
  id: string,
  context: Context,
  deleted: boolean,
): Step | Refusal {
  const mark = context.facts.mark
  if (!mark) return refuse('mark.unknown')
  if (!isOwn(mark, context)) return refuse('mark.notYours', { by: mark.by })
  return write(state, { do: 'mark.delete', mark: id, deleted })
}

/** Not of a run that still goes on: its film is being written. */
function forget(
  state: Draft<StudioState>,
  one: Extract<TrainingWrite, { do: 'run.anonymise' | 'run.delete' }>,
): Step | Refusal {
  const { live } = state.saved
  if (live.mode !== 'idle' && live.runId === one.run) return refuse('run.going')
  const step = write(state, one)
  return {
    ...step,
    effects: [
      ...(step.effects ?? []),
      { to: 'studio', act: { do: 'recordings.remove', run: one.run }, awaited: true },
    ],
  }
}
