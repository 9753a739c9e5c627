import { describe, expect, it } from 'vitest'
import { pressDeeds, repeats } from '../../shared/prompter/controls/deeds.ts'
import { usualControls } from '../../shared/prompter/controls/map.ts'
import { keyTrigger } from '../../shared/prompter/controls/trigger.ts'
import { actOf, wishOfWheel } from './deeds.ts'

const byKey = (key: string, more: object = {}) => {
  const trigger = keyTrigger({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more })
  const deed = trigger === null ? undefined : usualControls.press[trigger]
  return deed ? actOf(deed) : null
}

describe('keys on the prompter', () => {
  it('steer the reading', () => {
    expect(byKey(' ')).toEqual({ on: 'reading', wish: { do: 'toggle' } })
    expect(byKey('ArrowUp')).toEqual({ on: 'reading', wish: { do: 'speed', by: 10 } })
    expect(byKey('PageDown')).toEqual({ on: 'reading', wish: { do: 'paragraph', by: 1 } })
    expect(byKey('Home')).toEqual({ on: 'reading', wish: { do: 'start' } })
    expect(byKey('Backspace')).toEqual({ on: 'reading', wish: { do: 'nudge', chars: -14 } })
  })

  it('of a presenter remote go on, back and stop, and none of them loads the page anew', () => {
    expect(byKey('PageUp')).toEqual({ on: 'reading', wish: { do: 'paragraph', by: -1 } })
    for (const key of ['.', 'b', 'F5']) expect(byKey(key)).toEqual({ on: 'reading', wish: { do: 'toggle' } })
    expect(byKey('F5', { shiftKey: true })).toEqual({ on: 'reading', wish: { do: 'toggle' } })
  })

  it('change this screen alone', () => {
    expect(byKey('m')).toEqual({ on: 'screen', act: 'mirror' })
    expect(byKey('M', { shiftKey: true })).toEqual({ on: 'screen', act: 'mirrorShared' })
    expect(byKey('+', { shiftKey: true })).toEqual({ on: 'screen', act: 'larger' })
    expect(byKey('=')).toEqual({ on: 'screen', act: 'larger' })
  })

  it('are left to the browser where its shortcuts are meant', () => {
    expect(byKey('f', { ctrlKey: true })).toBeNull()
    expect(byKey('m', { metaKey: true })).toBeNull()
    expect(byKey('q')).toBeNull()
  })

  it('held down do not start and stop the scroll again and again, but go on changing the speed', () => {
    expect(repeats.has('toggle')).toBe(false)
    expect(repeats.has('slower')).toBe(true)
  })

  it('have something to do, each deed', () => {
    for (const deed of pressDeeds) expect(actOf(deed)).toHaveProperty('on')
    expect(wishOfWheel({ do: 'step', by: -1 })).toEqual({ do: 'paragraph', by: -1 })
  })
})
