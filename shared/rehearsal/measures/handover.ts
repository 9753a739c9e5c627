import type { Measure } from '../measure.ts'
import { bandUpTo, median, moment, none, playedMs, spoken, type MeasureFacts } from './facts.ts'

/** How long it takes from one host's last word to the other's first; where they fall into one another is `overlap`. */
export function handover(facts: MeasureFacts): Measure {
  const voices = spoken(facts)
  if (new Set(voices.map(({ who }) => who)).size < 2)
    return none('handover', voices.length === 0 ? 'measure.why.noMicrophone' : 'measure.why.oneMicrophone')
  const gaps = voices.flatMap((next, at) => {
    const before = voices[at - 1]
    if (!before || before.who === next.who || next.startedAtEpochMs < before.endedAtEpochMs) return []
    const ms = playedMs(facts, before.endedAtEpochMs, next.startedAtEpochMs)
    return [moment(before.endedAtEpochMs, next.startedAtEpochMs, ms)]
  })
  if (gaps.length === 0) return none('handover', 'measure.why.noHandover')
  const value = median(gaps.map((gap) => gap.value))
  return {
    name: 'handover',
    trainee: null,
    value,
    unit: 'ms',
    band: bandUpTo(value, 800, 2000),
    moments: gaps,
  }
}
