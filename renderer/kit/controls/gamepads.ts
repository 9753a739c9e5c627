import { axisTrigger, buttonTrigger, type Trigger } from '../../../shared/prompter/controls/trigger.ts'

/** How far something is pressed or moved: 0 to 1, axes -1 to 1. */
export type Moved = (trigger: Trigger, value: number) => void

export interface Gamepads {
  /** Names of those that are plugged in; browsers tell of one when a button on it is pressed. */
  names(): readonly string[]
  close(): void
}

/** Browsers have no event for a button: pads are looked at, but only while there is one. */
const lookMs = 20

export function watchGamepads(moved: Moved, changed: () => void): Gamepads {
  let timer: ReturnType<typeof setInterval> | undefined
  const pads = (): readonly Gamepad[] =>
    'getGamepads' in navigator ? navigator.getGamepads().flatMap((pad) => (pad?.connected ? [pad] : [])) : []

  const look = (): void => {
    for (const pad of pads()) {
      for (const [index, button] of pad.buttons.entries()) moved(buttonTrigger(index), button.value)
      for (const [index, value] of pad.axes.entries()) moved(axisTrigger(index), value)
    }
  }
  const plugged = (): void => {
    const any = pads().length > 0
    if (any && timer === undefined) timer = setInterval(look, lookMs)
    if (!any) {
      clearInterval(timer)
      timer = undefined
    }
    changed()
  }
  addEventListener('gamepadconnected', plugged)
  addEventListener('gamepaddisconnected', plugged)
  plugged()
  return {
    names: () => pads().map(({ id }) => id),
    close() {
      removeEventListener('gamepadconnected', plugged)
      removeEventListener('gamepaddisconnected', plugged)
      clearInterval(timer)
    },
  }
}
