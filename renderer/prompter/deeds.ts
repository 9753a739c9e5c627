import type { PressDeed } from '../../shared/prompter/controls/deeds.ts'
import type { Drive } from '../../shared/prompter/controls/drive.ts'
import type { WheelAct } from '../../shared/prompter/controls/wheel.ts'
import type { Wish } from './steer.ts'

/** What a control asks for: of the reading, of this screen alone, or of the studio. */
export type Act =
  | { on: 'reading'; wish: Wish }
  | { on: 'screen'; act: 'mirror' | 'mirrorShared' | 'larger' | 'smaller' | 'full' }
  | { on: 'studio'; act: 'acknowledge' | 'follow' }

const reading = (wish: Wish): Act => ({ on: 'reading', wish })

/** Characters of about one line on the common stage. */
const lineChars = 14

export function actOf(deed: PressDeed): Act {
  switch (deed) {
    case 'toggle':
      return reading({ do: 'toggle' })
    case 'faster':
      return reading({ do: 'speed', by: 10 })
    case 'slower':
      return reading({ do: 'speed', by: -10 })
    case 'ahead':
      return reading({ do: 'nudge', chars: 6 })
    case 'back':
      return reading({ do: 'nudge', chars: -6 })
    case 'lineAhead':
      return reading({ do: 'nudge', chars: lineChars })
    case 'lineBack':
      return reading({ do: 'nudge', chars: -lineChars })
    case 'next':
      return reading({ do: 'paragraph', by: 1 })
    case 'previous':
      return reading({ do: 'paragraph', by: -1 })
    case 'start':
      return reading({ do: 'start' })
    case 'mirror':
    case 'mirrorShared':
    case 'larger':
    case 'smaller':
    case 'full':
      return { on: 'screen', act: deed }
    case 'acknowledge':
    case 'follow':
      return { on: 'studio', act: deed }
  }
}

export function wishOfDrive(drive: Drive): Wish {
  switch (drive.do) {
    case 'stop':
      return { do: 'stop' }
    case 'run':
    case 'nudge':
    case 'speed':
      return drive
  }
}

export const wishOfWheel = (act: WheelAct): Wish =>
  act.do === 'step' ? { do: 'paragraph', by: act.by } : act
