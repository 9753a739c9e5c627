import { saidIn } from '../../prompter/saidUpTo.ts'
import type { Measure } from '../measure.ts'
import { bandUpTo, lengthOf, none, spoken, traineeOf, type MeasureFacts } from './facts.ts'

/** How much of the talk was the host's and the co-host's, against what the script gives each. */
export function talkShare(facts: MeasureFacts): readonly Measure[] {
  const voices = spoken(facts)
  const ms = (who: 'host' | 'cohost'): number =>
    voices.filter((one) => one.who === who).reduce((sum, one) => sum + lengthOf(one), 0)
  const all = ms('host') + ms('cohost')
  if (ms('host') === 0 || ms('cohost') === 0)
    return [none('talkShare', all === 0 ? 'measure.why.noMicrophone' : 'measure.why.oneMicrophone')]
  const planned = plannedShare(facts)
  return (['host', 'cohost'] as const).map((who) => {
    const value = ms(who) / all
    const wanted = planned && (who === 'host' ? planned.host : 1 - planned.host)
    return {
      name: 'talkShare',
      trainee: traineeOf(facts, who),
      value,
      unit: 'share',
      band: wanted === null ? null : bandUpTo(Math.abs(value - wanted), 0.1, 0.2),
      moments: [],
    }
  })
}

/** By the lines that say who speaks; null where the scripts name nobody of the two. */
function plannedShare({ cues, people }: MeasureFacts): { host: number } | null {
  const of = (role: string): number => {
    const ids = new Set(people.filter((person) => person.role === role).map(({ id }) => id))
    return cues.reduce((sum, { cue }) => sum + saidIn(cue.script, ids), 0)
  }
  const [host, cohost] = [of('host'), of('cohost')]
  return host > 0 && cohost > 0 ? { host: host / (host + cohost) } : null
}
