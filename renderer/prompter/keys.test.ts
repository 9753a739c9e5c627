import { describe, expect, it } from 'vitest'
import { actOf, type KeyPress } from './keys.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  taken: false,
  ...more,
})

describe('keys on the prompter', () => {
  it('steer the reading', () => {
    expect(actOf(press(' '))).toEqual({ on: 'reading', wish: { do: 'toggle' } })
    expect(actOf(press('ArrowUp'))).toEqual({ on: 'reading', wish: { do: 'speed', by: 10 } })
    expect(actOf(press('PageDown'))).toEqual({ on: 'reading', wish: { do: 'paragraph', by: 1 } })
    expect(actOf(press('Home'))).toEqual({ on: 'reading', wish: { do: 'start' } })
  })

  it('change this screen alone', () => {
    expect(actOf(press('m'))).toEqual({ on: 'screen', act: 'mirror' })
    expect(actOf(press('+', { shiftKey: true }))).toEqual({ on: 'screen', act: 'larger' })
    expect(actOf(press('='))).toEqual({ on: 'screen', act: 'larger' })
  })

  it('are left alone while somebody types or a browser shortcut is meant', () => {
    expect(actOf(press(' ', { taken: true }))).toBeNull()
    expect(actOf(press('f', { ctrlKey: true }))).toBeNull()
    expect(actOf(press('m', { metaKey: true }))).toBeNull()
    expect(actOf(press('q'))).toBeNull()
  })

  it('held down do not start and stop the scroll again and again, but go on changing the speed', () => {
    expect(actOf(press(' ', { repeat: true }))).toBeNull()
    expect(actOf(press('ArrowDown', { repeat: true }))).not.toBeNull()
  })
})
