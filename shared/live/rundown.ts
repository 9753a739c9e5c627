import type { Cue, Show } from '../show/show.ts'
import type { Live } from './state.ts'

/** The cue that GO takes when none is armed: the one after the current one, or the first. */
export function nextCue(show: Show, live: Live): Cue | null {
  if (live.armed) return show.cues.find((cue) => cue.id === live.armed) ?? null
  if (!live.current) return show.cues[0] ?? null
  const at = show.cues.findIndex((cue) => cue.id === live.current?.cue.id)
  // The current cue was deleted from the plan: nothing says what follows, so a person has to choose.
  return at < 0 ? null : (show.cues[at + 1] ?? null)
}
