import type { Measure } from '../measure.ts'
import { bandUpTo, moment, none, playedMs, type MeasuredCue, type MeasureFacts } from './facts.ts'

/** By how much cues ran over (or under, below zero) what was planned; time cut by an incident counts as planned. */
export function plannedActual(facts: MeasureFacts): Measure {
  const over = facts.cues.flatMap((one) => {
    const { cue, startedAtEpochMs: from, endedAtEpochMs: until } = one
    if (until === null || cue.plannedMs <= 0) return []
    return [{ from, until, plannedMs: plannedOf(one, facts), ranMs: playedMs(facts, from, until) }]
  })
  if (over.length === 0) return none('plannedActual', 'measure.why.noPlan')
  const planned = over.reduce((sum, { plannedMs }) => sum + plannedMs, 0)
  const off = over.reduce((sum, { plannedMs, ranMs }) => sum + Math.abs(ranMs - plannedMs), 0)
  return {
    name: 'plannedActual',
    trainee: null,
    value: over.reduce((sum, { plannedMs, ranMs }) => sum + ranMs - plannedMs, 0),
    unit: 'ms',
    // A cue too long and one too short do not make up for one another.
    band: bandUpTo(off / Math.max(1, planned), 0.1, 0.25),
    moments: over.map(({ from, until, plannedMs, ranMs }) => moment(from, until, ranMs - plannedMs)),
  }
}

function plannedOf(
  { cue, startedAtEpochMs, endedAtEpochMs }: MeasuredCue,
  { incidents }: MeasureFacts,
): number {
  const cut = incidents
    .filter(
      ({ kind, withdrawn, thrownAtEpochMs: at }) =>
        kind === 'time.cut' && !withdrawn && at >= startedAtEpochMs && at < (endedAtEpochMs ?? at + 1),
    )
    .reduce((sum, { target }) => sum + (Number(target) || 0), 0)
  return Math.max(0, cue.plannedMs - cut)
}
