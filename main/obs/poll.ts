import type { Clock } from '../studio/clock.ts'

export interface Poll {
  /** Looks anew at whether and how often it is wanted; runs at once when it just became so. */
  wake(): void
  /** Runs now rather than when its time comes. */
  hurry(): void
  close(): void
}

/**
 * Does something again and again, one at a time: the next begins `everyMs` after the last began, or when that has
 * ended. While `everyMs` answers null it rests.
 */
export function createPoll(clock: Clock, everyMs: () => number | null, run: () => Promise<void>): Poll {
  let running = false
  let hurried = false
  let closed = false
  let cancel: (() => void) | null = null

  const plan = (beganMs: number): void => {
    const every = everyMs()
    if (every === null || closed) return
    const due = hurried ? 0 : Math.max(0, beganMs + every - clock.now())
    cancel = clock.after(due, go)
  }
  const go = (): void => {
    cancel = null
    if (closed || running || everyMs() === null) return
    running = true
    hurried = false
    const beganMs = clock.now()
    void run().finally(() => {
      running = false
      plan(beganMs)
    })
  }
  return {
    wake() {
      if (running || cancel) return
      go()
    },
    hurry() {
      hurried = true
      if (running) return
      cancel?.()
      go()
    },
    close() {
      closed = true
      cancel?.()
    },
  }
}
