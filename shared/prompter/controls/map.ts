import { straightPedal, straightStick, type Curve } from './curve.ts'
import {
  analogueDeeds,
  pressDeeds,
  wheelModes,
  type AnalogueDeed,
  type PressDeed,
  type WheelMode,
} from './deeds.ts'
import { isAnalogue, isTrigger, isTwoSided, type Trigger } from './trigger.ts'
import { isRecord } from '../../protocol/isRecord.ts'

/** What everything does on this device. */
export interface ControlMap {
  press: { readonly [trigger: Trigger]: PressDeed }
  analogue: { readonly [trigger: Trigger]: Moved }
  wheel: WheelMode
}

export interface Moved {
  deed: AnalogueDeed
  curve: Curve
}

/**
 * Keys as before; presenter remotes send PageUp, PageDown, a full stop or a b, and F5 (which would load the page anew);
 * a gamepad in the standard layout; a sustain pedal and an expression pedal.
 */
export const usualControls: ControlMap = {
  press: {
    'key:Space': 'toggle',
    'key:ArrowUp': 'faster',
    'key:ArrowDown': 'slower',
    'key:ArrowRight': 'ahead',
    'key:ArrowLeft': 'back',
    'key:PageDown': 'next',
    'key:PageUp': 'previous',
    'key:Backspace': 'lineBack',
    'key:Home': 'start',
    'key:.': 'toggle',
    'key:b': 'toggle',
    'key:F5': 'toggle',
    'key:shift+F5': 'toggle',
    'key:v': 'follow',
    'key:Enter': 'acknowledge',
    'key:m': 'mirror',
    'key:M': 'mirrorShared',
    'key:+': 'larger',
    'key:=': 'larger',
    'key:-': 'smaller',
    'key:_': 'smaller',
    'key:f': 'full',
    'key:F': 'full',
    'pad:button:0': 'toggle',
    'pad:button:1': 'lineBack',
    'pad:button:4': 'previous',
    'pad:button:5': 'next',
    'pad:button:12': 'faster',
    'pad:button:13': 'slower',
    'pad:button:14': 'back',
    'pad:button:15': 'ahead',
    'midi:control:64': 'toggle',
  },
  analogue: { 'midi:control:11': { deed: 'pedal', curve: straightPedal } },
  wheel: 'nudge',
}

/** A trigger does one thing: what it did before is over. */
export function learnPress(map: ControlMap, trigger: Trigger, deed: PressDeed): ControlMap {
  const { [trigger]: _moved, ...analogue } = map.analogue
  return { ...map, analogue, press: { ...map.press, [trigger]: deed } }
}

export function learnAnalogue(map: ControlMap, trigger: Trigger, deed: AnalogueDeed): ControlMap {
  const { [trigger]: _pressed, ...press } = map.press
  const curve = isTwoSided(trigger) ? straightStick : straightPedal
  return { ...map, press, analogue: { ...map.analogue, [trigger]: { deed, curve } } }
}

export function withCurve(map: ControlMap, trigger: Trigger, changes: Partial<Curve>): ControlMap {
  const moved = map.analogue[trigger]
  if (!moved) return map
  return {
    ...map,
    analogue: { ...map.analogue, [trigger]: { ...moved, curve: whole({ ...moved.curve, ...changes }) } },
  }
}

export function forget(map: ControlMap, trigger: Trigger): ControlMap {
  const { [trigger]: _pressed, ...press } = map.press
  const { [trigger]: _moved, ...analogue } = map.analogue
  return { ...map, press, analogue }
}

export const triggersOf = (map: ControlMap, deed: PressDeed): readonly Trigger[] =>
  Object.keys(map.press).filter((trigger) => map.press[trigger] === deed)

/** A map out of storage: what is odd in it is left out; nothing at all is the usual one. */
export function readControls(stored: string | null): ControlMap {
  let raw: unknown
  try {
    raw = JSON.parse(stored ?? 'null')
  } catch {
    return usualControls // written by somebody else
  }
  if (!isRecord(raw)) return usualControls
  return {
    press: Object.fromEntries(
      entriesOf(raw['press']).flatMap(([trigger, value]) => {
        const deed = pressDeeds.find((known) => known === value)
        return deed && isTrigger(trigger) ? [[trigger, deed]] : []
      }),
    ),
    analogue: Object.fromEntries(
      entriesOf(raw['analogue']).flatMap(([trigger, value]) => {
        const deed = analogueDeeds.find((known) => isRecord(value) && known === value['deed'])
        const curve = isRecord(value) && isRecord(value['curve']) ? readCurve(value['curve']) : null
        return deed && curve && isTrigger(trigger) && isAnalogue(trigger) ? [[trigger, { deed, curve }]] : []
      }),
    ),
    wheel: wheelModes.find((known) => known === raw['wheel']) ?? usualControls.wheel,
  }
}

function readCurve(raw: { readonly [field: string]: unknown }): Curve | null {
  const { low, high, deadZone, exponent, invert } = raw
  const numbers = [low, high, deadZone, exponent]
  if (!numbers.every((one) => typeof one === 'number' && Number.isFinite(one))) return null
  return whole({
    low: Number(low),
    high: Number(high),
    deadZone: Number(deadZone),
    exponent: Number(exponent),
    invert: invert === true,
  })
}

/** Within what the hardware and a hand can do; the two ends stay apart. */
function whole({ low, high, deadZone, exponent, invert }: Curve): Curve {
  const bottom = between(low, -1, 0.95)
  return {
    low: bottom,
    high: between(high, bottom + 0.05, 1),
    deadZone: between(deadZone, 0, 0.9),
    exponent: between(exponent, 0.3, 4),
    invert,
  }
}

const between = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most))
const entriesOf = (value: unknown): [string, unknown][] => (isRecord(value) ? Object.entries(value) : [])
