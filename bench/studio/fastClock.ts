import type { Clock } from '../../main/studio/clock.ts'

/** Time that runs as fast as the work allows: what falls due in between is done in its order. */
export function fastClock(startEpochMs: number): Clock & { pass(ms: number): Promise<void> } {
  let now = startEpochMs
  const timers = new Map<object, { atEpochMs: number; run: () => void }>()
  return {
    now: () => now,
    after(ms, run) {
      const timer = {}
      timers.set(timer, { atEpochMs: now + ms, run })
      return () => void timers.delete(timer)
    },
    async pass(ms) {
      const end = now + ms
      for (;;) {
        const [due] = [...timers]
          .filter(([, one]) => one.atEpochMs <= end)
          .toSorted(([, a], [, b]) => a.atEpochMs - b.atEpochMs)
        if (!due) break
        timers.delete(due[0])
        now = Math.max(now, due[1].atEpochMs)
        due[1].run()
        await Promise.resolve()
      }
      now = end
    },
  }
}
