import type { Clock } from './clock.ts'

/** Runs `work` at once after a pause, and every `everyMs` while more and more comes. */
export function createPaced(clock: Clock, everyMs: number, work: () => void) {
  let lastAt = -Infinity
  let callOff: (() => void) | null = null
  const run = (): void => {
    callOff = null
    lastAt = clock.now()
    work()
  }
  return {
    poke(): void {
      if (callOff) return
      callOff = clock.after(Math.max(0, lastAt + everyMs - clock.now()), run)
    },
    close(): void {
      callOff?.()
      callOff = null
    },
  }
}
