import type { Live } from '../../../shared/live/state.ts'
import type { Settings } from '../../../shared/live/settings.ts'

/**
 * What the badge says of the show. `running`: it goes on, but OBS sends nothing out. The run alone must not read as
 * "live": an operator alone would believe that people are watching. Those who send the picture from another program
 * (a virtual camera) read `running` too, which is true.
 */
export function modeShown(
  mode: Live['mode'],
  switcher: Settings['switcher'],
  streaming: boolean,
): Live['mode'] | 'running' | 'practice' {
  if (mode !== 'live') return mode
  if (switcher === 'practice') return 'practice'
  return streaming ? 'live' : 'running'
}
