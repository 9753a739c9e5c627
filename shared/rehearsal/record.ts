import type { AirSlots } from '../live/air.ts'
import type { LogEntry } from '../live/effect.ts'
import type { Cue } from '../show/show.ts'
import type { RunningIncident } from './incident.ts'
import type { RehearsalLevel } from './level.ts'
import type { Mark, MustSay } from './mark.ts'
import type { Measure, Speech } from './measure.ts'
import type { Drilled } from './rehearsal.ts'
import type { Rubric, Score } from './rubric.ts'

/** A run as the list of runs shows it; rehearsals and live runs alike. */
export interface RunRecord {
  id: string
  show: string
  title: string
  mode: 'live' | 'rehearsal'
  level: RehearsalLevel | null
  drilled: readonly Drilled[]
  scenario: { id: string; title: string; seed: number } | null
  startedAtEpochMs: number
  /** Null while it goes on, or when it was cut off. */
  endedAtEpochMs: number | null
  pausedMs: number
  /** What trainer and hosts agreed to do next. */
  steps: string
  anonymised: boolean
}

/** One recorded track: a file that grows by chunks, so that a crash loses at most its last seconds. */
export interface Recording {
  id: string
  run: string
  track: 'program' | 'host' | 'cohost' | 'note' | 'obs'
  mime: string
  /** Studio time of its first picture: where it lies on the timeline. */
  startedAtEpochMs: number
  endedAtEpochMs: number | null
  bytes: number
  /** Inside the recordings folder, or where OBS says that it wrote. */
  file: string
  /** The file was there when last looked for. */
  found: boolean
}

/** A comment as it was shown, at its time. */
export interface SaidComment {
  id: string
  atEpochMs: number
  author: string
  text: string
  /** It went on air. */
  aired: boolean
  simulated: boolean
}

/** What was on the overlay from a moment on. */
export interface AirChange {
  atEpochMs: number
  slots: AirSlots
}

/** Everything that a debrief shows, on one timeline. */
export interface Debrief {
  run: RunRecord
  /** The cues as they were taken, with their scripts as they were then. */
  cues: readonly { cue: Cue; startedAtEpochMs: number; endedAtEpochMs: number | null }[]
  /** Stretches in which time stood still. */
  pauses: readonly { fromEpochMs: number; untilEpochMs: number }[]
  log: readonly LogEntry[]
  /** `said` holds the first thousands of a flood; `perMinute` counts from the run's beginning. */
  comments: { count: number; said: readonly SaidComment[]; perMinute: readonly number[] }
  speech: readonly Speech[]
  incidents: readonly RunningIncident[]
  marks: readonly Mark[]
  mustSay: readonly MustSay[]
  scores: readonly Score[]
  rubric: Rubric
  measures: readonly Measure[]
  recordings: readonly Recording[]
  /** The overlay as it changed: laid over films that don't hold it. */
  air: readonly AirChange[]
  /** Hosts score themselves before they see trainers’ scores. */
  selfFirst: boolean
  /** Earlier runs of the same show by the same people, newest first. */
  earlier: readonly RunRecord[]
}
