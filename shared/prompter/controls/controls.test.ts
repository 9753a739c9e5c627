import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shape, straightPedal, straightStick, type Curve } from './curve.ts'
import { driveOf, topCharsPerMinute } from './drive.ts'
import {
  forget,
  learnAnalogue,
  learnPress,
  readControls,
  triggersOf,
  usualControls,
  withCurve,
} from './map.ts'
import { createPresses } from './press.ts'
import { keyTrigger, midiTrigger } from './trigger.ts'
import { stillWheel, turnWheel, type WheelAct } from './wheel.ts'

const curves: fc.Arbitrary<Curve> = fc.record({
  low: fc.double({ min: -1, max: 0, noNaN: true }),
  high: fc.double({ min: 0.1, max: 1, noNaN: true }),
  deadZone: fc.double({ min: 0, max: 0.9, noNaN: true }),
  exponent: fc.double({ min: 0.3, max: 4, noNaN: true }),
  invert: fc.boolean(),
})
const raw = fc.double({ min: -2, max: 2, noNaN: true })

describe('a curve', () => {
  it('never leaves its range and never turns back', () => {
    fc.assert(
      fc.property(curves, raw, raw, fc.boolean(), (curve, one, other, twoSided) => {
        const [less, more] = one < other ? [one, other] : [other, one]
        const a = shape(less, curve, twoSided)
        const b = shape(more, curve, twoSided)
        expect(Math.abs(a)).toBeLessThanOrEqual(1)
        if (!twoSided) expect(a).toBeGreaterThanOrEqual(0)
        const rises = curve.invert ? a - b : b - a
        expect(rises).toBeGreaterThanOrEqual(-1e-9)
      }),
    )
  })

  it('is nothing at rest and whole at the end of the way that the hardware has', () => {
    const worn = { ...straightPedal, low: 0.08, high: 0.91 }
    expect(shape(0.1, worn, false)).toBe(0)
    expect(shape(0.91, worn, false)).toBe(1)
    expect(shape(0, straightStick, true)).toBe(0)
    expect(shape(0.1, straightStick, true)).toBe(0)
    expect(shape(-1, straightStick, true)).toBe(-1)
    expect(shape(Number.NaN, straightStick, true)).toBe(0)
  })

  it('is finer near rest the larger its exponent', () => {
    const at = (exponent: number) => shape(0.4, { ...straightPedal, exponent }, false)
    expect(at(3)).toBeLessThan(at(1))
    expect(at(1)).toBeLessThan(at(0.5))
  })
})

describe('what a pedal drives', () => {
  it('runs as fast as it is pressed, and stops when it comes up', () => {
    expect(driveOf('pedal', 0.5, null, 100)).toEqual({ do: 'run', charsPerMinute: topCharsPerMinute / 2 })
    expect(driveOf('pedal', 0, { do: 'run', charsPerMinute: 200 }, 100)).toEqual({ do: 'stop' })
  })

  it('leaves alone what was set off otherwise while it rests', () => {
    expect(driveOf('pedal', 0, null, 100)).toBeNull()
    expect(driveOf('stick', 0, { do: 'stop' }, 100)).toBeNull()
  })

  it('is not troubled by a trembling foot', () => {
    const first = driveOf('pedal', 0.5, null, 100)
    expect(driveOf('pedal', 0.51, first, 100)).toBeNull()
    expect(driveOf('pedal', 0.6, first, 100)).toEqual({ do: 'run', charsPerMinute: 300 })
  })

  it('goes back by a stick that is pulled, and changes the pace by a trim', () => {
    expect(driveOf('stick', -1, null, 600)).toEqual({ do: 'nudge', chars: -topCharsPerMinute / 100 })
    expect(driveOf('trim', 1, null, 500)).toEqual({ do: 'speed', by: 40 })
    expect(driveOf('trim', 0, null, 500)).toBeNull()
  })
})

/** What comes of turns of the wheel, one after another. */
function turn(
  mode: Parameters<typeof turnWheel>[3],
  turns: readonly (readonly [delta: number, atMs: number])[],
  deltaMode = 0,
) {
  let rest = stillWheel
  const acts: WheelAct[] = []
  for (const [delta, atMs] of turns) {
    const turned = turnWheel(rest, delta, deltaMode, mode, atMs)
    rest = turned.rest
    if (turned.act) acts.push(turned.act)
  }
  return acts
}

describe('the wheel', () => {
  it('moves the place by how far it is turned, however finely', () => {
    expect(turn('nudge', [[100, 0]])).toEqual([{ do: 'nudge', chars: 4 }])
    const fine = turn(
      'nudge',
      Array.from({ length: 20 }, (_one, index) => [5, index * 8] as const),
    )
    const sum = fine.reduce((chars, act) => chars + (act.do === 'nudge' ? act.chars : 0), 0)
    expect(sum).toBeCloseTo(4, 9)
  })

  it('changes the pace by whole notches, gathering fine turns', () => {
    expect(
      turn('speed', [
        [-100, 0],
        [200, 50],
      ]),
    ).toEqual([
      { do: 'speed', by: 10 },
      { do: 'speed', by: -20 },
    ])
    expect(
      turn('speed', [
        [-40, 0],
        [-40, 20],
        [-40, 40],
      ]),
    ).toEqual([{ do: 'speed', by: 10 }])
    expect(
      turn('speed', [
        [-40, 0],
        [-40, 20],
        [-40, 2000],
      ]),
    ).toEqual([])
  })

  it('steps once for a flick, and again when it is turned again', () => {
    const flick = [0, 30, 60, 90, 120].map((atMs) => [100, atMs] as const)
    expect(turn('step', flick)).toEqual([{ do: 'step', by: 1 }])
    expect(
      turn('step', [
        [100, 0],
        [100, 400],
        [-100, 800],
      ]),
    ).toEqual([
      { do: 'step', by: 1 },
      { do: 'step', by: 1 },
      { do: 'step', by: -1 },
    ])
  })

  it('understands wheels that count in lines, and can be off', () => {
    expect(turn('step', [[3.1, 0]], 1)).toEqual([{ do: 'step', by: 1 }])
    expect(turn('off', [[500, 0]])).toEqual([])
  })
})

describe('what was pressed', () => {
  const key = (name: string, more: object = {}) =>
    keyTrigger({ key: name, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more })

  it('has one name, with shift only where the character does not carry it', () => {
    expect(key(' ')).toBe('key:Space')
    expect(key('PageDown')).toBe('key:PageDown')
    expect(key('F5', { shiftKey: true })).toBe('key:shift+F5')
    expect(key('M', { shiftKey: true })).toBe('key:M')
  })

  it('is nothing when it belongs to the browser or is a modifier alone', () => {
    expect(key('r', { ctrlKey: true })).toBeNull()
    expect(key('Shift', { shiftKey: true })).toBeNull()
    expect(key('Process')).toBeNull()
  })

  it('is read from MIDI: notes, controls, and nothing else', () => {
    expect(midiTrigger([0x91, 36, 127])).toEqual({ trigger: 'midi:note:36', value: 1 })
    expect(midiTrigger([0x90, 36, 0])).toEqual({ trigger: 'midi:note:36', value: 0 })
    expect(midiTrigger([0x80, 36, 64])).toEqual({ trigger: 'midi:note:36', value: 0 })
    expect(midiTrigger([0xb3, 64, 127])).toEqual({ trigger: 'midi:control:64', value: 1 })
    expect(midiTrigger([0xb0, 123, 0])).toBeNull()
    expect(midiTrigger([0xf8])).toBeNull()
  })

  it('counts once until it is let go, however it trembles on the way', () => {
    const presses = createPresses()
    const went = [0, 0.5, 0.65, 0.55, 0.7, 0.5, 0.3, 0.5, 0.61].map((value) =>
      presses.went('pad:button:7', value),
    )
    expect(went).toEqual([false, false, true, false, false, false, false, false, true])
  })
})

describe('the map of this device', () => {
  it('gives a trigger one thing to do', () => {
    const learned = learnPress(usualControls, 'midi:control:11', 'next')
    expect(learned.analogue).toEqual({})
    expect(triggersOf(learned, 'next')).toContain('midi:control:11')
    const moved = learnAnalogue(learned, 'pad:button:0', 'trim')
    expect(triggersOf(moved, 'toggle')).not.toContain('pad:button:0')
    expect(forget(moved, 'pad:button:0').analogue).toEqual({})
  })

  it('comes back from storage as it was', () => {
    const map = withCurve(learnAnalogue(usualControls, 'pad:axis:1', 'stick'), 'pad:axis:1', {
      exponent: 3,
      invert: true,
    })
    expect(readControls(JSON.stringify(map))).toEqual(map)
  })

  it.each([[null], ['{'], ['[]'], ['7']])('is the usual one when storage holds %s', (stored) => {
    expect(readControls(stored)).toEqual(usualControls)
  })

  it('leaves out what it does not know, and keeps curves within reason', () => {
    const read = readControls(
      JSON.stringify({
        press: { 'key:x': 'toggle', 'key:y': 'explode', nonsense: 'toggle' },
        analogue: {
          'pad:axis:0': { deed: 'stick', curve: { low: 5, high: -5, deadZone: 9, exponent: 99, invert: 1 } },
          'key:z': { deed: 'pedal', curve: straightPedal },
          'midi:control:1': { deed: 'pedal', curve: { low: 'a' } },
        },
        wheel: 'sideways',
      }),
    )
    expect(read.press).toEqual({ 'key:x': 'toggle' })
    expect(Object.keys(read.analogue)).toEqual(['pad:axis:0'])
    const { curve } = read.analogue['pad:axis:0']!
    expect(curve.high).toBeGreaterThan(curve.low)
    expect(curve).toMatchObject({ deadZone: 0.9, exponent: 4, invert: false })
    expect(read.wheel).toBe('nudge')
  })
})
