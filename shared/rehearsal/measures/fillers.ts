import { saidIn } from '../../prompter/saidUpTo.ts'
import type { Measure } from '../measure.ts'
import { bandUpTo, moment, none, type MeasureFacts } from './facts.ts'

/**
 * Filled pauses for every hundred characters of script, as the trainer tapped them. Lecturers have about four of them;
 * a good host is below two. Without a tap nobody can tell none from not counted.
 */
export function fillers({ cues, marks }: MeasureFacts): Measure {
  const taps = marks.filter(({ kind }) => kind === 'filler')
  if (taps.length === 0) return none('fillers', 'measure.why.noTaps')
  const chars = cues.reduce((sum, { cue, readChars }) => sum + (readChars ?? saidIn(cue.script)), 0)
  if (chars === 0) return none('fillers', 'measure.why.noScript')
  const value = (taps.length / chars) * 100
  return {
    name: 'fillers',
    trainee: null,
    value,
    unit: 'perHundredChars',
    band: bandUpTo(value, 2, 4),
    moments: taps.map(({ atEpochMs }) => moment(atEpochMs, atEpochMs, 1)),
  }
}
