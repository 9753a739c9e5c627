import type { Wish } from './steer.ts'

/** What a key asks for: of the reading, or of this screen alone. */
export type KeyAct =
  | { on: 'reading'; wish: Wish }
  | { on: 'screen'; act: 'mirror' | 'mirror.shared' | 'larger' | 'smaller' | 'full' | 'acknowledge' }

export interface KeyPress {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  repeat: boolean
  /** Somebody is typing, or a focused control takes the key itself. */
  taken: boolean
}

const reading = (wish: Wish): KeyAct => ({ on: 'reading', wish })
const screen = (act: (KeyAct & { on: 'screen' })['act']): KeyAct => ({ on: 'screen', act })

/** Presenter remotes send PageUp and PageDown; the rest is for a keyboard. Null leaves the key to the browser. */
export function actOf(press: KeyPress): KeyAct | null {
  if (press.taken || press.ctrlKey || press.altKey || press.metaKey) return null
  switch (press.key) {
    case ' ':
      return press.repeat ? null : reading({ do: 'toggle' })
    case 'ArrowUp':
      return reading({ do: 'speed', by: 10 })
    case 'ArrowDown':
      return reading({ do: 'speed', by: -10 })
    case 'ArrowRight':
      return reading({ do: 'nudge', chars: 6 })
    case 'ArrowLeft':
      return reading({ do: 'nudge', chars: -6 })
    case 'PageDown':
      return reading({ do: 'paragraph', by: 1 })
    case 'PageUp':
      return reading({ do: 'paragraph', by: -1 })
    case 'Home':
      return reading({ do: 'start' })
    case 'm':
      return screen('mirror')
    case 'M':
      return screen('mirror.shared')
    case '+':
    case '=':
      return screen('larger')
    case '-':
    case '_':
      return screen('smaller')
    case 'f':
    case 'F':
      return press.repeat ? null : screen('full')
    case 'Enter':
      return press.repeat ? null : screen('acknowledge')
    default:
      return null
  }
}

/** True where a key belongs to the field or control that has the focus. */
export function isTaken(event: { key: string; isComposing: boolean; target: EventTarget | null }): boolean {
  if (event.isComposing) return true
  if (!(event.target instanceof HTMLElement)) return false
  if (event.target.isContentEditable || event.target.matches('input, textarea, select')) return true
  return (event.key === ' ' || event.key === 'Enter') && event.target.matches('button, a[href]')
}
