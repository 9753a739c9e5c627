import type { Measure } from '../measure.ts'
import { bandUpTo, moment, none, playedMs, spoken, type MeasureFacts, type Moment } from './facts.ts'

/** Dead air: nobody speaks for longer than this. */
const deadMs = 3000

/** The longest time in which nobody spoke, between the first word and the last. */
export function silence(facts: MeasureFacts): Measure {
  const voices = spoken(facts)
  const [first, ...others] = voices
  if (!first) return none('silence', 'measure.why.noMicrophone')
  const gaps: Moment[] = []
  let until = first.endedAtEpochMs
  for (const { startedAtEpochMs, endedAtEpochMs } of others) {
    const ms = playedMs(facts, until, startedAtEpochMs)
    if (startedAtEpochMs > until && ms > 0) gaps.push(moment(until, startedAtEpochMs, ms))
    until = Math.max(until, endedAtEpochMs)
  }
  const value = Math.max(0, ...gaps.map((gap) => gap.value))
  return {
    name: 'silence',
    trainee: null,
    value,
    unit: 'ms',
    band: bandUpTo(value, deadMs, 2 * deadMs),
    moments: gaps.filter((gap) => gap.value > deadMs),
  }
}
