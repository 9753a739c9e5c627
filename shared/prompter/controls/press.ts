import type { Trigger } from './trigger.ts'

/** How far something has to go down to be pressed, and to come up again to be let go: between them nothing changes. */
const down = 0.6
const up = 0.35

/** Makes presses out of what goes up and down by degrees: triggers of gamepads, half-pressed pedals. */
export function createPresses() {
  const held = new Set<Trigger>()
  return {
    /** True when it has just been pressed. */
    went(trigger: Trigger, value: number): boolean {
      if (held.has(trigger)) {
        if (value <= up) held.delete(trigger)
        return false
      }
      if (value < down) return false
      held.add(trigger)
      return true
    },
    held: (): ReadonlySet<Trigger> => held,
  }
}
