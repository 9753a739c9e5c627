import type { Clock } from './clock.ts'
import type { Loop } from './loop.ts'

/** Longer than a switcher on this PC needs to answer, shorter than a start is noticed to take. */
const patienceMs = 500

/**
 * Waits until it is known how things stand with the switcher: connected, refused, or not there. Who asks for the state
 * right after the start then reads of scenes and not of connecting. A switcher that keeps silent delays nobody for long.
 */
export function firstWord(loop: Pick<Loop, 'state' | 'onChange'>, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      leave()
      stopWaiting()
      resolve()
    }
    const stopWaiting = clock.after(patienceMs, finish)
    const leave = loop.onChange((state) => {
      if (state.seen.obs.status !== 'connecting') finish()
    })
    if (loop.state().seen.obs.status !== 'connecting') finish()
  })
}
