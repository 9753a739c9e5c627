import type { ScreenSettings } from '../../../shared/prompter/screenSettings.ts'
import type { Mirror } from '../surface/stage.ts'

/** Where the middle of the screen is for the line that is read, which has a height of its own. */
const middle = 48

/** The end of the screen, as it is and not as the glass shows it, that is further from the line that is read. */
export function freeEnd({ manner, readAt }: ScreenSettings, mirror: Mirror): 'top' | 'bottom' {
  const low = manner !== 'page' && readAt > middle
  const turnedOver = mirror === 'vertical' || mirror === 'both'
  return low === turnedOver ? 'bottom' : 'top'
}
