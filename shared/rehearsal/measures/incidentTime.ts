import type { IncidentKind } from '../incident.ts'
import type { Measure } from '../measure.ts'
import { bandUpTo, median, moment, none, playedMs, type MeasureFacts } from './facts.ts'

/** Within so long good hands have done it. */
const goodMs: { readonly [K in IncidentKind]: number } = {
  'feed.silent': 20_000,
  'mic.muted': 10_000,
  'scene.fails': 10_000,
  'obs.gone': 20_000,
  'network.gone': 30_000,
  'card.wrong': 5000,
  'cohost.absent': 30_000,
  'question.unexpected': 120_000,
  'time.cut': 20_000,
}

/** From an incident being thrown in to its being handled. One that never was is far off, whatever the others say. */
export function incidentTime(facts: MeasureFacts): Measure {
  const thrown = facts.incidents.filter(({ withdrawn }) => !withdrawn)
  if (thrown.length === 0) return none('incidentTime', 'measure.why.noIncident')
  const handled = thrown.flatMap(({ kind, thrownAtEpochMs: from, handledAtEpochMs: until }) =>
    until === null ? [] : [{ kind, ...moment(from, until, playedMs(facts, from, until)) }],
  )
  if (handled.length === 0) return none('incidentTime', 'measure.why.noneHandled')
  const worst = Math.max(...handled.map(({ kind, value }) => value / goodMs[kind]))
  return {
    name: 'incidentTime',
    trainee: null,
    value: median(handled.map(({ value }) => value)),
    unit: 'ms',
    band: handled.length < thrown.length ? 'far' : bandUpTo(worst, 1, 2),
    moments: handled.map(({ kind: _kind, ...one }) => one),
  }
}
