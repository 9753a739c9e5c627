import { describe, expect, it } from 'vitest'
import { ariaCombo, comboLabel, comboOf } from './combo.ts'

const press = (
  key: string,
  code: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {},
) => comboOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

describe('a keydown as a combo', () => {
  it('names letters by their place, whatever they write', () => {
    expect(press('g', 'KeyG')).toBe('G')
    expect(press('Process', 'KeyG')).toBe('G')
    expect(press('п', 'KeyG')).toBe('G')
    expect(press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+Z')
  })

  it('takes digits of both blocks, and shifted ones apart', () => {
    expect(press('3', 'Digit3')).toBe('3')
    expect(press('3', 'Numpad3')).toBe('3')
    expect(press('#', 'Digit3', { shiftKey: true })).toBe('Shift+3')
  })

  it('names signs by what they write', () => {
    expect(press('?', 'Slash', { shiftKey: true })).toBe('?')
    expect(press('？', 'Slash', { shiftKey: true })).toBe('?')
    expect(press('[', 'BracketLeft')).toBe('[')
  })

  it('keeps Shift for keys that write nothing', () => {
    expect(press('Enter', 'Enter', { shiftKey: true })).toBe('Shift+Enter')
    expect(press(' ', 'Space')).toBe('Space')
    expect(press('ArrowUp', 'ArrowUp', { altKey: true })).toBe('Alt+ArrowUp')
  })

  it('counts the command key as Ctrl', () => {
    expect(press('z', 'KeyZ', { metaKey: true })).toBe('Ctrl+Z')
  })

  it('is nothing for a lone modifier', () => {
    expect(press('Shift', 'ShiftLeft', { shiftKey: true })).toBeNull()
  })
})

it('prints and announces combos', () => {
  const name = (key: 'Space' | 'Enter'): string => (key === 'Space' ? '空格' : '回车')
  expect(comboLabel('Alt+ArrowUp', name)).toBe('Alt+↑')
  expect(comboLabel('Space', name)).toBe('空格')
  expect(ariaCombo('Ctrl+Shift+Z')).toBe('Control+Shift+Z')
})
