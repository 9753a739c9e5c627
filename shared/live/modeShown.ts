import type { StudioState } from './state.ts'

export type ModeShown = 'idle' | 'rehearsal' | 'practice' | 'running' | 'live'

/**
 * What badges say of the show. `running`: it goes on, but OBS sends nothing out. The run alone must not read as
 * "live": an operator alone would believe that people are watching. Those who send the picture from another program
 * (a virtual camera) read `running` too, which is true.
 */
export function modeShown({ saved, seen }: Pick<StudioState, 'saved' | 'seen'>): ModeShown {
  const { mode } = saved.live
  if (mode !== 'live') return mode
  if (saved.settings.switcher === 'practice') return 'practice'
  return seen.obs.stream.active ? 'live' : 'running'
}
