import { current, isDraft, produce, setAutoFreeze, type Draft } from 'immer'
import { diff } from '../protocol/diff.ts'
import type { Refusal } from '../protocol/refusal.ts'
import { isRefusal, type CommandEntry, type Context, type Step } from './command.ts'
import type { Effect } from './effect.ts'
import { withIncidents } from './incidentStep.ts'
import { followAir } from './followAir.ts'
import { undoLimit } from './planEdit.ts'
import { followPlan } from './prompting.ts'
import type { Plan, StudioState } from './state.ts'

// States are handed to nobody who writes to them, and freezing a large show anew costs more than it guards.
setAutoFreeze(false)

export type Reduced = { state: StudioState; step: Step } | { refusal: Refusal }

/** One command carried out on the state. Pure: the same state, arguments and context give the same outcome. */
export function reduce(
  state: StudioState,
  entry: CommandEntry,
  args: Record<string, unknown>,
  context: Context,
): Reduced {
  let outcome: Step | Refusal = {}
  const next = produce(state, (draft) => {
    outcome = detached(entry.apply(draft, args, context))
    return isRefusal(outcome) ? (state as Draft<StudioState>) : undefined
  })
  const settled: Step | Refusal = outcome
  if (isRefusal(settled)) return { refusal: settled }
  const aired = withAir(state, next, settled, context.now)
  const { state: met, step } = withIncidents(state, aired.state, aired.step, context)
  const after = followPlan(state, met, context.now)
  return { state: entry.undo ? withHistory(state, after, entry.undo) : after, step }
}

/** The library hears of questions that came on air or left it, whatever command did it. */
function withAir(before: StudioState, after: StudioState, step: Step, now: number) {
  if (before.saved.live.air === after.saved.live.air) return { state: after, step }
  let followed: readonly Effect[] = []
  const state = produce(after, (draft) => {
    followed = followAir(before.saved.live, draft.saved.live, now)
    if (followed.length > 0) draft.seen.bankRevision += 1
  })
  return {
    state,
    step: followed.length === 0 ? step : { ...step, effects: [...(step.effects ?? []), ...followed] },
  }
}

/** Puts the way back of an edit on the plan's history; an edit that changed nothing leaves no step. */
function withHistory(before: StudioState, after: StudioState, label: string): StudioState {
  const back = diff(after.saved.plan.show, before.saved.plan.show)
  if (back.length === 0) return { ...after, saved: { ...after.saved, plan: before.saved.plan } }
  const plan: Plan = {
    ...after.saved.plan,
    revision: before.saved.plan.revision + 1,
    undo: [...before.saved.plan.undo.slice(1 - undoLimit), { label, back }],
    redo: [],
  }
  return { ...after, saved: { ...after.saved, plan } }
}

/** What leaves the recipe may hold parts of the draft, which are gone when it ends: it takes plain copies along. */
function detached<T>(value: T): T {
  if (isDraft(value)) return current(value as object) as T
  if (Array.isArray(value)) return value.map(detached) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, detached(part)])) as T
}
