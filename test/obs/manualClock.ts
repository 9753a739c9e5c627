import type { Clock } from '../../main/studio/clock.ts'

export interface ManualClock extends Clock {
  /** Lets so many milliseconds pass, running what falls due in its order and all that follows from it. */
  pass(ms: number): Promise<void>
}

/** Time that moves only when a test says so. */
export function manualClock(startMs = 1_700_000_000_000): ManualClock {
  let nowMs = startMs
  let count = 0
  const timers = new Map<number, { atMs: number; run: () => void }>()
  /** Promises that hang on each other settle within a few turns of the event loop. */
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn++) await new Promise<void>((resolve) => setImmediate(resolve))
  }
  return {
    now: () => nowMs,
    after(ms, run) {
      const id = ++count
      timers.set(id, { atMs: nowMs + Math.max(0, ms), run })
      return () => void timers.delete(id)
    },
    async pass(ms) {
      const endMs = nowMs + ms
      await settle()
      for (;;) {
        const due = [...timers].filter(([, timer]) => timer.atMs <= endMs)
        const next = due.toSorted(([a, one], [b, two]) => one.atMs - two.atMs || a - b)[0]
        if (!next) break
        const [id, timer] = next
        timers.delete(id)
        nowMs = Math.max(nowMs, timer.atMs)
        timer.run()
        await settle()
      }
      nowMs = endMs
    },
  }
}
