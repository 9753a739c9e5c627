import { describe, expect, it } from 'vitest'
import { actionOf, comboFor, keys, type KeyEntry } from './keys.ts'

const live = { editing: false, repeat: false }

describe('the table of keys', () => {
  it('gives no combo to two things', () => {
    const combos = (Object.values(keys) as KeyEntry[])
      .filter((entry) => !entry.held)
      .flatMap((entry) => entry.combos)
    expect(new Set(combos).size).toBe(combos.length)
  })

  it('finds what a combo does and which of several it is', () => {
    expect(actionOf('G', live)).toEqual({ action: 'go', index: 0 })
    expect(actionOf('3', live)).toEqual({ action: 'scene', index: 2 })
    expect(actionOf('Shift+2', live)).toEqual({ action: 'mute', index: 1 })
    expect(actionOf('F7', live)).toBeNull()
  })

  it('edits only in editing mode', () => {
    expect(actionOf('Delete', live)).toBeNull()
    expect(actionOf('Delete', { ...live, editing: true })?.action).toBe('cueDelete')
  })

  it('never airs twice because a key is held down', () => {
    expect(actionOf('G', { editing: false, repeat: true })).toBeNull()
    expect(actionOf('Enter', { editing: false, repeat: true })).toBeNull()
    expect(actionOf(']', { editing: false, repeat: true })?.action).toBe('prompterFaster')
  })

  it('leaves Escape to the handler of holding and tapping', () => {
    expect(actionOf('Escape', live)).toBeNull()
  })

  it('prints the combo of one of several', () => {
    expect(comboFor('scene', 3)).toBe('4')
    expect(comboFor('redo')).toBe('Ctrl+Shift+Z')
  })
})
