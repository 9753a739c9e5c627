import type { Draft } from 'immer'
import type { Context } from '../../live/command.ts'
import type { Effect } from '../../live/effect.ts'
import type { StudioState } from '../../live/state.ts'
import type { Refusal } from '../../protocol/refusal.ts'
import type { WordKey } from '../../words/words.ts'
import type { RunningIncident } from '../incident.ts'
import type { RehearsalLevel } from '../level.ts'

/** What was hit, and what has to be done outside for it; or why it can't be thrown now. */
export type Thrown = { target: string | null; effects?: readonly Effect[] } | Refusal

/** One kind of incident. Its words are `incident.<kind>`, `.good` (what good handling looks like) and `.seen`. */
export interface IncidentEntry {
  /** Levels at which it can be thrown, and why not at the others. */
  levels: readonly RehearsalLevel[]
  why: WordKey | null
  /** What a trainer may name; left out, the studio chooses. */
  takes: 'nothing' | 'mic' | 'scene' | 'card' | 'text'
  throwIt(state: Draft<StudioState>, target: string | null, context: Context): Thrown
  /** Makes good what was broken, when it was handled, taken back, or the rehearsal ends. */
  mend?(state: Draft<StudioState>, incident: RunningIncident, context: Context): readonly Effect[]
  /** True when what was just done handled it. Left out: only the trainer can say. */
  handled?(before: StudioState, after: StudioState, incident: RunningIncident): boolean
}

export const isRefused = (thrown: Thrown): thrown is Refusal => 'code' in thrown

export const anyLevel = ['practice', 'preview', 'full'] as const

/** Somebody has told the host something. */
export const hostWasTold = (before: StudioState, after: StudioState): boolean =>
  after.saved.live.message !== null && after.saved.live.message.id !== before.saved.live.message?.id

/** Another picture than before, or a cue that goes on without one. */
export const pictureMoved = (before: StudioState, after: StudioState): boolean =>
  before.seen.obs.programScene !== after.seen.obs.programScene ||
  before.saved.live.current?.startedAtEpochMs !== after.saved.live.current?.startedAtEpochMs ||
  before.saved.live.current?.cue.id !== after.saved.live.current?.cue.id ||
  (before.saved.live.panic === null && after.saved.live.panic !== null)
