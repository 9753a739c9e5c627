/** How long a cue has left, as the people on the set read it. */
export interface CueLeft {
  /** Below zero when it runs over. */
  leftMs: number
  /** soon: the last part of the cue; over: past its time. */
  stands: 'calm' | 'soon' | 'over'
}

interface RunningCue {
  readonly plannedMs: number
  readonly startedAtEpochMs: number
}

/** A cue is near its end in its last fifteen seconds, or in its last quarter where it is short. */
const soonMs = 15_000

/** Null for a cue without a planned time: nothing to keep to. */
export function cueLeft(cue: RunningCue | null, nowEpochMs: number): CueLeft | null {
  if (!cue || cue.plannedMs <= 0) return null
  const leftMs = cue.plannedMs - (nowEpochMs - cue.startedAtEpochMs)
  if (leftMs <= 0) return { leftMs, stands: 'over' }
  return { leftMs, stands: leftMs <= Math.min(soonMs, cue.plannedMs / 4) ? 'soon' : 'calm' }
}
