import type { Measure } from '../measure.ts'
import { bandUpTo, moment, none, type MeasureFacts } from './facts.ts'

/**
 * Filled pauses as the trainer tapped them: for every hundred characters that were read from the prompter, else their
 * number. Lecturers have about four in a hundred; a good host is below two. Without a tap nobody can tell none from not
 * counted.
 */
export function fillers({ cues, marks }: MeasureFacts): Measure {
  const taps = marks.filter(({ kind }) => kind === 'filler')
  if (taps.length === 0) return none('fillers', 'measure.why.noTaps')
  const all = {
    name: 'fillers',
    trainee: null,
    moments: taps.map(({ atEpochMs }) => moment(atEpochMs, atEpochMs, 1)),
  } as const
  const read = cues.filter(({ readChars }) => readChars !== null)
  const chars = read.reduce((sum, { readChars }) => sum + (readChars ?? 0), 0)
  if (chars === 0) return { ...all, value: taps.length, unit: 'count', band: null }
  const during = taps.filter(({ atEpochMs }) =>
    read.some(
      (cue) =>
        atEpochMs >= cue.startedAtEpochMs && atEpochMs < (cue.endedAtEpochMs ?? Number.POSITIVE_INFINITY),
    ),
  )
  const value = (during.length / chars) * 100
  return { ...all, value, unit: 'perHundredChars', band: bandUpTo(value, 2, 4) }
}
