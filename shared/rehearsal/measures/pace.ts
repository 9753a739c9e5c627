import { saidIn } from '../../prompter/saidUpTo.ts'
import type { Measure } from '../measure.ts'
import { lengthOf, moment, none, playedMs, spoken, type MeasureFacts } from './facts.ts'

/** Fewer characters or less time than this say nothing about anybody's pace. */
const least = { chars: 30, ms: 5000 }

/**
 * Characters a minute over the cues that were read from the prompter: while somebody spoke where microphones heard it,
 * else over the whole cue. How much of a script was said without it nobody knows. Norms of public speaking in Mandarin:
 * 180 to 280, past 320 nobody follows; below 140 it drags.
 */
export function pace(facts: MeasureFacts): Measure {
  const voices = spoken(facts)
  const read = facts.cues.flatMap(({ startedAtEpochMs: from, endedAtEpochMs: until, readChars: chars }) => {
    if (until === null || chars === null) return []
    const heardMs = voices
      .filter(({ startedAtEpochMs: at }) => at >= from && at < until)
      .reduce((sum, one) => sum + lengthOf(one), 0)
    const ms = heardMs > 0 ? heardMs : playedMs(facts, from, until)
    return chars >= least.chars && ms >= least.ms ? [{ from, until, chars, ms }] : []
  })
  if (read.length === 0) {
    const unknown = facts.cues.some(
      ({ cue, readChars }) => readChars === null && saidIn(cue.script) >= least.chars,
    )
    return none('pace', unknown ? 'measure.why.noPrompter' : 'measure.why.noScript')
  }
  const perMinute = (chars: number, ms: number): number => Math.round(chars / (ms / 60_000))
  const value = perMinute(
    read.reduce((sum, { chars }) => sum + chars, 0),
    read.reduce((sum, { ms }) => sum + ms, 0),
  )
  return {
    name: 'pace',
    trainee: null,
    value,
    unit: 'charsPerMinute',
    band: bandOf(value),
    moments: read.map(({ from, until, chars, ms }) => moment(from, until, perMinute(chars, ms))),
  }
}

const bandOf = (value: number): 'good' | 'beside' | 'far' =>
  value >= 180 && value <= 280 ? 'good' : value >= 140 && value <= 320 ? 'beside' : 'far'
