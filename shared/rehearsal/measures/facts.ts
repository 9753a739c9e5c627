import type { LogEntry } from '../../live/effect.ts'
import type { Cue } from '../../show/show.ts'
import type { RunningIncident } from '../incident.ts'
import type { Mark, MustSay } from '../mark.ts'
import type { Measure, MeasureName, Speech } from '../measure.ts'
import { withoutPauses } from '../debrief.ts'
import { keyOf, type Drilled } from '../rehearsal.ts'
import type { WordKey } from '../../words/words.ts'

/** What measures are made of: all of it was kept while the run went on. */
export interface MeasureFacts {
  drilled: readonly Drilled[]
  /** Who is host and who co-host among the people of the show, by id. */
  people: readonly { id: string; role: string }[]
  cues: readonly MeasuredCue[]
  pauses: readonly Stretch[]
  log: readonly LogEntry[]
  /** In the order in which it began. */
  speech: readonly Speech[]
  incidents: readonly RunningIncident[]
  marks: readonly Mark[]
  mustSay: readonly MustSay[]
}

export interface MeasuredCue {
  cue: Cue
  startedAtEpochMs: number
  endedAtEpochMs: number | null
  /** Characters read aloud as far as the prompter came; null where nobody used it. */
  readChars: number | null
}

export interface Stretch {
  fromEpochMs: number
  untilEpochMs: number
}

type Value = Extract<Measure, { value: number }>
export type Moment = Value['moments'][number]

/** Time between two moments in which the run did not stand still. */
export const playedMs = ({ pauses }: Pick<MeasureFacts, 'pauses'>, from: number, until: number): number =>
  withoutPauses(from, until, pauses)

/** How a value sits: up to `good` well, up to `beside` beside, past it far off. */
export const bandUpTo = (value: number, good: number, beside: number): Value['band'] =>
  value <= good ? 'good' : value <= beside ? 'beside' : 'far'

export const moment = (fromEpochMs: number, untilEpochMs: number, value: number): Moment => ({
  atEpochMs: fromEpochMs,
  endEpochMs: untilEpochMs,
  value,
})

/** There is none, and why. */
export const none = (name: MeasureName, why: WordKey, trainee: string | null = null): Measure => ({
  name,
  trainee,
  value: null,
  why,
})

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/** Whom a role is about: the id on the class list, or the name of somebody who is not on it. */
export function traineeOf({ drilled }: Pick<MeasureFacts, 'drilled'>, role: Drilled['role']): string | null {
  const found = drilled.find((one) => one.role === role)
  return found ? keyOf(found) : null
}

/** Speech of the time in which the run went on; what began in a pause belongs to the talk with the trainer. */
export const spoken = ({ speech, pauses }: Pick<MeasureFacts, 'speech' | 'pauses'>): readonly Speech[] =>
  speech
    .filter(
      ({ startedAtEpochMs }) =>
        !pauses.some(
          ({ fromEpochMs, untilEpochMs }) =>
            startedAtEpochMs >= fromEpochMs && startedAtEpochMs < untilEpochMs,
        ),
    )
    .toSorted((one, other) => one.startedAtEpochMs - other.startedAtEpochMs)

export const lengthOf = ({ startedAtEpochMs, endedAtEpochMs }: Speech): number =>
  Math.max(0, endedAtEpochMs - startedAtEpochMs)
