import type { Measure } from '../measure.ts'
import { bandUpTo, lengthOf, moment, none, spoken, type MeasureFacts } from './facts.ts'

/** A word of assent is no interruption. */
const leastMs = 300

/** For how long both spoke at once; judged by its share of all the talk. */
export function overlap(facts: MeasureFacts): Measure {
  const voices = spoken(facts)
  const host = voices.filter(({ who }) => who === 'host')
  const cohost = voices.filter(({ who }) => who === 'cohost')
  if (host.length === 0 || cohost.length === 0)
    return none('overlap', voices.length === 0 ? 'measure.why.noMicrophone' : 'measure.why.oneMicrophone')
  const both = host.flatMap((one) =>
    cohost.flatMap((other) => {
      const from = Math.max(one.startedAtEpochMs, other.startedAtEpochMs)
      const until = Math.min(one.endedAtEpochMs, other.endedAtEpochMs)
      return until - from >= leastMs ? [moment(from, until, until - from)] : []
    }),
  )
  const value = both.reduce((sum, one) => sum + one.value, 0)
  const all = voices.reduce((sum, one) => sum + lengthOf(one), 0)
  return {
    name: 'overlap',
    trainee: null,
    value,
    unit: 'ms',
    band: bandUpTo(value / Math.max(1, all), 0.03, 0.08),
    moments: both.toSorted((one, other) => one.atEpochMs - other.atEpochMs),
  }
}
