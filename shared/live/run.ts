import type { Draft } from 'immer'
import type { RunRecord } from '../rehearsal/record.ts'
import type { Context } from './command.ts'
import type { Effect } from './effect.ts'
import { logged } from './logged.ts'
import { readOf } from './readOf.ts'
import { withoutSimulated } from './rehearsing.ts'
import type { Live, StudioState } from './state.ts'

/** Begins a live run unless one is going; the first GO does this by itself. Nothing simulated goes into it. */
export function startRun(state: Draft<StudioState>, context: Context): readonly Effect[] {
  const { live } = state.saved
  if (live.mode !== 'idle') return []
  live.mode = 'live'
  live.runId = context.id()
  live.broadcastRunId = live.runId
  // Figures begin anew; the studio tells those of the run as they come.
  live.counters = {}
  live.startedAtEpochMs = context.now
  live.endedAtEpochMs = null
  live.ran = {}
  live.said = {}
  live.air = withoutSimulated(live.air)
  live.queue = live.queue.filter((item) => !item.simulated)
  live.featured = live.featured.filter((waiting) => !waiting.simulated)
  return [...recordRun(state), logged('run.start', live.runId, context, { mode: 'live' })]
}

/** The run that has just begun, for the list of runs. */
export function recordRun({ saved: { live, plan } }: StudioState): readonly Effect[] {
  if (live.mode === 'idle' || live.runId === null) return []
  const { rehearsal } = live
  const run: RunRecord = {
    id: live.runId,
    show: plan.show.id,
    title: plan.show.title,
    mode: live.mode,
    level: rehearsal?.level ?? null,
    drilled: rehearsal?.drilled ?? [],
    scenario: rehearsal?.scenario
      ? { id: rehearsal.scenario.id, title: rehearsal.scenario.title, seed: rehearsal.scenario.seed }
      : null,
    startedAtEpochMs: live.startedAtEpochMs ?? 0,
    endedAtEpochMs: null,
    pausedMs: 0,
    steps: '',
    anonymised: false,
  }
  return [{ to: 'library', write: { kind: 'run.put', run } }]
}

/** The line and the record of a run that ends. */
export function endRun(
  { runId, prompter }: Pick<Live, 'runId' | 'prompter'>,
  context: Context,
  { pausedMs }: { pausedMs: number },
): readonly Effect[] {
  if (runId === null) return []
  const changes = { endedAtEpochMs: context.now, pausedMs }
  return [
    { to: 'library', write: { kind: 'run.change', id: runId, changes } },
    logged('run.end', runId, context, { read: readOf(prompter, context.now) }),
  ]
}
