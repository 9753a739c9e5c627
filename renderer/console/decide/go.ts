import { nextCue } from '../../../shared/live/rundown.ts'
import type { Settings } from '../../../shared/live/settings.ts'
import type { Live } from '../../../shared/live/state.ts'
import type { Cue, Show } from '../../../shared/show/show.ts'
import type { Selection } from '../desk/store.ts'

/**
 * What the GO key does now: arm a cue, take the armed one, arm and take at once (where arming first is turned off), or
 * nothing because nothing follows.
 */
export type GoStep = { do: 'arm' | 'take' | 'armAndTake'; cue: Cue } | { do: 'nothing'; cue: null }

type Running = Pick<Live, 'armed' | 'current'>

export function goStep(
  show: Show,
  live: Running,
  settings: Pick<Settings, 'armFirst'>,
  selection: Selection | null,
): GoStep {
  const cue = goTarget(show, live, selection)
  if (!cue) return { do: 'nothing', cue: null }
  if (live.armed === cue.id) return { do: 'take', cue }
  if (settings.armFirst) return { do: 'arm', cue }
  // What follows by itself needs no arming to be taken.
  return {
    do: live.armed === null && nextCue(show, live as Live)?.id === cue.id ? 'take' : 'armAndTake',
    cue,
  }
}

/** The cue that GO is about: the selected one, else the armed one, else the next. */
export function goTarget(show: Show, live: Running, selection: Selection | null): Cue | null {
  const selected = selection?.kind === 'cue' ? show.cues.find((cue) => cue.id === selection.id) : undefined
  return selected ?? nextCue(show, live as Live)
}
