import type { Clock } from './clock.ts'
import type { Loop } from './loop.ts'
import { whenState } from './whenState.ts'

/** Longer than a switcher on this PC needs to answer, shorter than a start is noticed to take. */
const patienceMs = 500

/**
 * Waits until it is known how things stand with the switcher: connected, refused, or not there. Who asks for the state
 * right after the start then reads of scenes and not of connecting. A switcher that keeps silent delays nobody for long.
 */
export const firstWord = (loop: Pick<Loop, 'state' | 'onChange'>, clock: Clock): Promise<void> =>
  whenState(loop, clock, ({ seen }) => seen.obs.status !== 'connecting', patienceMs)
