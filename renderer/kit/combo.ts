/**
 * A key with its modifiers as one word, `Ctrl+Shift+Z`: how key tables name it and how a keydown is told. On a Mac the
 * command key counts as Ctrl.
 */
export type Combo = string

type Keydown = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'NumLock'])

/**
 * The combo of a keydown, or null for a lone modifier. Letters and digits go by their place on the board, so that an
 * input method or another alphabet doesn't hide them; signs go by what they write, and so without Shift.
 */
export function comboOf(event: Keydown): Combo | null {
  if (modifiers.has(event.key)) return null
  const placed = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(event.code)
  const key = placed?.[1] ?? placed?.[2] ?? named(event.key)
  const writes = !placed && event.key.length === 1 && event.key !== ' '
  const parts = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && !writes ? 'Shift' : '',
    key,
  ]
  return parts.filter(Boolean).join('+')
}

const named = (key: string): string =>
  key === ' ' || key === 'Spacebar' ? 'Space' : key === '？' ? '?' : key

/** As `aria-keyshortcuts` wants it. */
export const ariaCombo = (combo: Combo): string => combo.replace('Ctrl', 'Control')

const glyphs: { readonly [key: string]: string } = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
}

/** How a combo is printed beside a button; `name` gives the words for Space and Enter. */
export const comboLabel = (combo: Combo, name: (key: 'Space' | 'Enter') => string): string =>
  combo
    .split('+')
    .map((part) => (part === 'Space' || part === 'Enter' ? name(part) : (glyphs[part] ?? part)))
    .join('+')
