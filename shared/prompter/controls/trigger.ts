/**
 * What was pressed or moved, as one word that can be kept: `key:PageDown`, `key:shift+F5`, `pad:button:0`,
 * `pad:axis:1`, `midi:note:36`, `midi:control:64`. MIDI channels are not told apart: a pedal sends on one.
 */
export type Trigger = string

export interface KeyLike {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
}

const modifiers = new Set([
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Fn',
  'Dead',
  'Process',
  'Unidentified',
])

/**
 * Null for a modifier alone and for what belongs to the browser or the system. Printable keys carry their shift in the
 * character itself (`M`, `+`), others name it.
 */
export function keyTrigger({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyLike): Trigger | null {
  if (ctrlKey || altKey || metaKey || modifiers.has(key)) return null
  return `key:${shiftKey && key.length > 1 ? 'shift+' : ''}${key === ' ' ? 'Space' : key}`
}

export const buttonTrigger = (button: number): Trigger => `pad:button:${button}`
export const axisTrigger = (axis: number): Trigger => `pad:axis:${axis}`
export const noteTrigger = (note: number): Trigger => `midi:note:${note}`
export const controlTrigger = (control: number): Trigger => `midi:control:${control}`

/** Something that can be moved, not only pressed. */
export const isAnalogue = (trigger: Trigger): boolean =>
  trigger.startsWith('pad:') || trigger.startsWith('midi:control:')

/** What it gives: 0 to 1, or -1 to 1 where it rests in its middle. */
export const isTwoSided = (trigger: Trigger): boolean => trigger.startsWith('pad:axis:')

export const isTrigger = (text: string): boolean =>
  /^(?:key:(?:shift\+)?\S{1,20}|pad:(?:button|axis):\d{1,2}|midi:(?:note|control):\d{1,3})$/.test(text)

/** One MIDI message as a trigger and how far it is pressed, 0 to 1; null for what is neither a note nor a control. */
export function midiTrigger(bytes: ArrayLike<number>): { trigger: Trigger; value: number } | null {
  const [status = 0, number = 0, amount = 0] = [bytes[0], bytes[1], bytes[2]]
  switch (status & 0xf0) {
    case 0x90:
      return { trigger: noteTrigger(number), value: amount / 127 }
    case 0x80:
      return { trigger: noteTrigger(number), value: 0 }
    case 0xb0:
      // 120 and above are messages to the instrument (all notes off, …).
      return number >= 120 ? null : { trigger: controlTrigger(number), value: amount / 127 }
    default:
      return null
  }
}
