import type { Live } from '../live/state.ts'
import type { RunningIncident } from './incident.ts'
import type { RehearsalLevel } from './level.ts'

/** Who is drilled. Names as the trainer's class list has them. */
export interface Drilled {
  /** Id in the class list, or null for somebody who is not on it. */
  trainee: string | null
  name: string
  role: 'host' | 'cohost'
  /** Agreed for this run to be looked at by measures of the picture. */
  vision?: boolean | undefined
}

/** What scores and marks know somebody by: the id in the class list, or the name of who is not on it. */
export const keyOf = (drilled: Pick<Drilled, 'trainee' | 'name'>): string => drilled.trainee ?? drilled.name

/** The part of the live state that only a rehearsal has. */
export interface Rehearsal {
  level: RehearsalLevel
  drilled: readonly Drilled[]
  /**
   * What the desk was when the rehearsal began: given back on leaving. While the level is practice or preview, overlays
   * that viewers can see go on showing the air of this.
   */
  before: Live
  /** How OBS stood when a preview rehearsal took over its preview; null at the other levels. */
  obsBefore: ObsBefore | null
  /** Since when time stands still because the trainer talks; null while it runs. */
  pausedAtEpochMs: number | null
  /** What was moving when the pause began: it goes on so with its end. */
  heldBefore: { prompter: boolean; following: boolean; scenario: boolean }
  /** How long it has stood still in this run, without the pause that is going on. */
  pausedMs: number
  scenario: RunningScenario | null
  /** Thrown in so far, the newest last. */
  incidents: readonly RunningIncident[]
  /** Visual measures are taken only when chosen for this run and by hosts who agreed. */
  vision: boolean
}

/** A scenario under way: position as data, like the prompter's. */
export interface RunningScenario {
  id: string
  title: string
  seed: number
  /** At `sinceEpochMs` it was `positionMs` in, and moves on if playing, `rate` times as fast as the clock. */
  positionMs: number
  sinceEpochMs: number
  rate: number
  playing: boolean
}

/** What of OBS is the rehearsal's while it lasts, as it was before: given back on leaving. */
export interface ObsBefore {
  studioMode: boolean
  previewScene: string | null
  /** A recording that went on already is not the rehearsal's to end. */
  recording: boolean
}
