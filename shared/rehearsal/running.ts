import type { RunningScenario } from './rehearsal.ts'

/** How far the scenario is at a moment, in milliseconds of its own time. */
export const scenarioAt = (
  { positionMs, sinceEpochMs, rate, playing }: RunningScenario,
  nowEpochMs: number,
): number => positionMs + (playing ? Math.max(0, nowEpochMs - sinceEpochMs) * rate : 0)

/** The scenario held where it is now, then changed. */
export const heldAt = (
  scenario: RunningScenario,
  nowEpochMs: number,
  changes: Partial<RunningScenario>,
): RunningScenario => ({
  ...scenario,
  positionMs: scenarioAt(scenario, nowEpochMs),
  sinceEpochMs: nowEpochMs,
  ...changes,
})
