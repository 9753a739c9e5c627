import type { Clock } from '../studio/clock.ts'

/** At most so many in any sixty seconds, by key. */
export interface PerMinute {
  /** Takes one and returns the way to give it back, or null when there is none left. */
  take(key: string, most: number): (() => void) | null
}

const minuteMs = 60_000
const sweepAt = 5000

export function createPerMinute(clock: Pick<Clock, 'now'>): PerMinute {
  const taken = new Map<string, number[]>()
  const recent = (key: string, now: number): number[] =>
    (taken.get(key) ?? []).filter((at) => at > now - minuteMs)

  return {
    take(key, most) {
      const now = clock.now()
      const times = recent(key, now)
      if (times.length >= most) return null
      times.push(now)
      taken.set(key, times)
      if (taken.size > sweepAt) {
        for (const known of taken.keys()) if (recent(known, now).length === 0) taken.delete(known)
      }
      return () => {
        const at = times.indexOf(now)
        if (at >= 0) times.splice(at, 1)
      }
    },
  }
}
