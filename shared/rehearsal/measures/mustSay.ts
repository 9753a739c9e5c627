import type { Measure } from '../measure.ts'
import { moment, none, type MeasureFacts } from './facts.ts'

/** How many of the lines that had to be said were said, of the cues that were played. */
export function mustSay({ cues, mustSay: said }: MeasureFacts): Measure {
  const musts = new Set(
    cues.flatMap(({ cue }) => cue.script.filter(({ must }) => must === true).map(({ id }) => id)),
  )
  if (musts.size === 0) return none('mustSay', 'measure.why.noMust')
  const ticked = said.filter(({ paragraph }) => musts.has(paragraph))
  if (ticked.length === 0) return none('mustSay', 'measure.why.noTicks')
  const done = ticked.filter((one) => one.said)
  const value = done.length / musts.size
  return {
    name: 'mustSay',
    trainee: null,
    value,
    unit: 'share',
    band: value === 1 ? 'good' : value >= 0.8 ? 'beside' : 'far',
    moments: done.map(({ atEpochMs }) => moment(atEpochMs, atEpochMs, 1)),
  }
}
