import { shape } from '../../../shared/prompter/controls/curve.ts'
import { repeats, type PressDeed } from '../../../shared/prompter/controls/deeds.ts'
import { driveOf, type Drive } from '../../../shared/prompter/controls/drive.ts'
import { readControls, type ControlMap } from '../../../shared/prompter/controls/map.ts'
import { createPresses } from '../../../shared/prompter/controls/press.ts'
import {
  isAnalogue,
  isTwoSided,
  keyTrigger,
  type Trigger,
} from '../../../shared/prompter/controls/trigger.ts'
import { stillWheel, turnWheel, type WheelAct } from '../../../shared/prompter/controls/wheel.ts'
import { watchGamepads } from './gamepads.ts'
import { watchMidi, type MidiStatus } from './midi.ts'
import { isTaken } from './taken.ts'

/** Everything that a hand or a foot can steer the prompter with at this screen, by a map that this device keeps. */
export interface Controls {
  map(): ControlMap
  change(map: ControlMap): void
  subscribe(listener: () => void): () => void
  /** The next thing that is pressed, or moved far enough; what is learned does nothing meanwhile. */
  learn(what: 'press' | 'analogue', learned: (trigger: Trigger) => void): () => void
  /** Where something that moves is now; null before it moved. */
  value(trigger: Trigger): number | null
  devices(): { pads: readonly string[]; midi: readonly string[]; midiStatus: MidiStatus }
  wakeMidi(): void
  close(): void
}

export interface ControlParts {
  /** Keys and the wheel, on pages where they are the prompter's. */
  keys: boolean
  press(deed: PressDeed): void
  drive(drive: Drive): void
  wheel(act: WheelAct): void
  storage?: Pick<Storage, 'getItem' | 'setItem'>
}

const key = 'daobo.controls'
/** Held buttons go on after a while, as keys do. */
const holdMs = { first: 450, next: 110 } as const
/** How often what is moved is heeded: the studio takes some changes a second. */
const driveMs = 100
/** Moved this far from where it was first seen, it is what was meant. */
const learnedWay = 0.45

export function createControls(parts: ControlParts): Controls {
  const storage = parts.storage ?? localStorage
  const listeners = new Set<() => void>()
  const presses = createPresses()
  const values = new Map<Trigger, number>()
  const drives = new Map<Trigger, Drive>()
  const holds = new Map<Trigger, ReturnType<typeof setTimeout>>()
  let map = readControls(storage.getItem(key))
  let learning: {
    what: 'press' | 'analogue'
    rest: Map<Trigger, number>
    learned(trigger: Trigger): void
  } | null = null
  let turned = stillWheel

  const tell = (): void => {
    for (const listener of listeners) listener()
  }

  function press(trigger: Trigger): void {
    if (learning) {
      if (learning.what === 'press') learned(trigger)
      return
    }
    const deed = map.press[trigger]
    if (deed) parts.press(deed)
  }

  function learned(trigger: Trigger): void {
    const mine = learning
    learning = null
    mine?.learned(trigger)
    tell()
  }

  /** A gamepad or a pedal says where it is; often the same again and again. */
  function moved(trigger: Trigger, value: number): void {
    const before = values.get(trigger)
    values.set(trigger, value)
    if (before === value) return
    if (learning?.what === 'analogue' && isAnalogue(trigger)) {
      const rest = learning.rest.get(trigger)
      if (rest === undefined) learning.rest.set(trigger, before ?? value)
      else if (Math.abs(value - rest) > learnedWay) learned(trigger)
      return
    }
    if (map.analogue[trigger] && !learning) return
    if (presses.went(trigger, Math.abs(value))) {
      press(trigger)
      hold(trigger, holdMs.first)
    }
  }

  function hold(trigger: Trigger, afterMs: number): void {
    const deed = map.press[trigger]
    if (!deed || !repeats.has(deed)) return
    clearTimeout(holds.get(trigger))
    holds.set(
      trigger,
      setTimeout(() => {
        if (!presses.held().has(trigger) || learning) return
        parts.press(deed)
        hold(trigger, holdMs.next)
      }, afterMs),
    )
  }

  const beat = setInterval(() => {
    if (learning) return
    for (const [trigger, { deed, curve }] of Object.entries(map.analogue)) {
      const value = values.get(trigger)
      if (value === undefined) continue
      const drive = driveOf(
        deed,
        shape(value, curve, isTwoSided(trigger)),
        drives.get(trigger) ?? null,
        driveMs,
      )
      if (!drive) continue
      drives.set(trigger, drive)
      parts.drive(drive)
    }
  }, driveMs)

  function keyDown(event: KeyboardEvent): void {
    const trigger = keyTrigger(event)
    if (trigger === null || isTaken(event)) return
    if (learning) {
      event.preventDefault()
      if (trigger === 'key:Escape') return stopLearning()
      return press(trigger)
    }
    const deed = map.press[trigger]
    if (!deed) return
    event.preventDefault()
    if (!event.repeat || repeats.has(deed)) parts.press(deed)
  }

  function wheel(event: WheelEvent): void {
    // Pinching on a touchpad arrives as a wheel with Ctrl; lists scroll by themselves.
    if (event.ctrlKey || isInside(event.target, '[data-scrolls]')) return
    const { act, rest } = turnWheel(turned, event.deltaY, event.deltaMode, map.wheel, performance.now())
    turned = rest
    if (act) parts.wheel(act)
  }

  function stopLearning(): void {
    learning = null
    tell()
  }

  if (parts.keys) {
    addEventListener('keydown', keyDown)
    addEventListener('wheel', wheel, { passive: true })
  }
  const pads = watchGamepads(moved, tell)
  const midi = watchMidi(moved, tell)
  // Asked for once, it is there again with the page.
  if (storage.getItem(`${key}.midi`) === 'on') void midi.wake()

  return {
    map: () => map,
    change(next) {
      map = next
      storage.setItem(key, JSON.stringify(map))
      drives.clear()
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    learn(what, done) {
      const mine = { what, rest: new Map(values), learned: done }
      learning = mine
      tell()
      return () => {
        if (learning === mine) stopLearning()
      }
    },
    value: (trigger) => values.get(trigger) ?? null,
    devices: () => ({ pads: pads.names(), midi: midi.names(), midiStatus: midi.status() }),
    wakeMidi() {
      storage.setItem(`${key}.midi`, 'on')
      void midi.wake()
    },
    close() {
      removeEventListener('keydown', keyDown)
      removeEventListener('wheel', wheel)
      clearInterval(beat)
      for (const timer of holds.values()) clearTimeout(timer)
      pads.close()
      midi.close()
    },
  }
}

const isInside = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null
