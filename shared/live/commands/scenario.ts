import type { Draft } from 'immer'
import { z } from 'zod'
import { refuse, type Refusal } from '../../protocol/refusal.ts'
import { packOf } from '../../rehearsal/packs/packs.ts'
import type { RunningScenario } from '../../rehearsal/rehearsal.ts'
import { heldAt } from '../../rehearsal/running.ts'
import type { Scenario } from '../../rehearsal/scenario.ts'
import { scenarioSchema } from '../../rehearsal/scenarioSchema.ts'
import { command, type Context, type Step } from '../command.ts'
import { logged } from '../logged.ts'
import type { StudioState } from '../state.ts'

const trainers = ['operator', 'trainer'] as const
const one = z.object({ scenario: z.string().max(64) })
const needs = (args: { scenario: string }) => ({ scenario: args.scenario })

/** Changes the one that is running, and says so in the log. */
function steer(
  state: Draft<StudioState>,
  what: string,
  context: Context,
  changes: (running: RunningScenario) => Partial<RunningScenario>,
): Step | Refusal {
  const { live } = state.saved
  const { rehearsal } = live
  if (!rehearsal) return refuse('rehearsal.off')
  if (!rehearsal.scenario) return refuse('incident.noScenario')
  if (rehearsal.pausedAtEpochMs !== null) return refuse('rehearsal.paused')
  rehearsal.scenario = heldAt(rehearsal.scenario, context.now, changes(rehearsal.scenario))
  const { positionMs, rate, playing } = rehearsal.scenario
  return { effects: [logged(what, live.runId, context, { positionMs, rate, playing })] }
}

function put(
  state: Draft<StudioState>,
  scenario: Scenario,
  { now }: Pick<Context, 'now'>,
  savedAt: number | null = null,
): Step {
  state.seen.trainingRevision += 1
  // Two savings in one millisecond are two: what an editor saw is known by this moment.
  const atEpochMs = Math.max(now, (savedAt ?? 0) + 1)
  return {
    result: { scenario: scenario.id, savedAtEpochMs: atEpochMs },
    effects: [{ to: 'library', write: { kind: 'scenario.put', scenario, atEpochMs } }],
  }
}

const setDeleted = (state: Draft<StudioState>, scenario: string, deleted: boolean): Step | Refusal => {
  if (packOf(scenario)) return refuse('scenario.ours')
  state.seen.trainingRevision += 1
  return { effects: [{ to: 'library', write: { kind: 'scenario.delete', scenario, deleted } }] }
}

export const scenarioCommands = {
  'scenario.play': command({
    args: z.object({}),
    roles: trainers,
    help: 'help.scenario.play',
    apply: (state, _args, context) => steer(state, 'scenario.play', context, () => ({ playing: true })),
  }),
  'scenario.pause': command({
    args: z.object({}),
    roles: trainers,
    help: 'help.scenario.pause',
    apply: (state, _args, context) => steer(state, 'scenario.pause', context, () => ({ playing: false })),
  }),
  'scenario.rate': command({
    args: z.object({ rate: z.number().min(0.1).max(20) }),
    roles: trainers,
    help: 'help.scenario.rate',
    apply: (state, { rate }, context) => steer(state, 'scenario.rate', context, () => ({ rate })),
  }),
  'scenario.seek': command({
    args: z.object({ positionMs: z.number().int().min(0) }),
    roles: trainers,
    help: 'help.scenario.seek',
    apply: (state, { positionMs }, context) => steer(state, 'scenario.seek', context, () => ({ positionMs })),
  }),
  /** Keeps a scenario, new or changed. One that came with the house is copied first. */
  'scenario.save': command({
    args: z.object({
      scenario: scenarioSchema,
      /** When what the editor saw was kept: over anything newer it is refused. Left out, it is kept in any case. */
      base: z.number().int().optional(),
    }),
    roles: trainers,
    help: 'help.scenario.save',
    needs: ({ scenario }) => ({ scenario: scenario.id }),
    apply(state, { scenario, base }, context) {
      if (packOf(scenario.id)) return refuse('scenario.ours')
      const savedAt = context.facts.scenarioSavedAtEpochMs ?? null
      // One that was deleted meanwhile comes back as this editor has it.
      if (base !== undefined && savedAt !== null && savedAt !== base) return refuse('scenario.stale')
      return put(state, scenario, context, savedAt)
    },
  }),
  'scenario.copy': command({
    args: one.extend({ title: z.string().trim().min(1).max(120).optional() }),
    roles: trainers,
    help: 'help.scenario.copy',
    needs,
    apply(state, { scenario, title }, context) {
      const original = context.facts.scenario
      if (!original) return refuse('scenario.unknown', { scenario })
      return put(state, { ...original, id: context.id(), title: title ?? original.title }, context)
    },
  }),
  /** Kept aside: `scenario.restore` brings it back. */
  'scenario.delete': command({
    args: one,
    roles: trainers,
    help: 'help.scenario.delete',
    needs,
    apply: (state, { scenario }, { facts }) =>
      facts.scenario ? setDeleted(state, scenario, true) : refuse('scenario.unknown', { scenario }),
  }),
  'scenario.restore': command({
    args: one,
    roles: trainers,
    help: 'help.scenario.restore',
    apply: (state, { scenario }) => setDeleted(state, scenario, false),
  }),
}
