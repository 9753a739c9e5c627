import type { Clock } from '../studio/clock.ts'

/** How fast somebody may come: so many at once, then so many a second. */
export interface Pace {
  burst: number
  perSecond: number
}

/** Token buckets by key. */
export interface Buckets {
  /** Takes one; false when there is none left. */
  take(key: string): boolean
}

/** Past so many keys the ones that are full again are forgotten: they say nothing. */
const sweepAt = 1000

export function createBuckets(clock: Pick<Clock, 'now'>, paceOf: (key: string) => Pace): Buckets {
  const buckets = new Map<string, { left: number; atEpochMs: number }>()

  function refill(key: string, now: number): number {
    const { burst, perSecond } = paceOf(key)
    const bucket = buckets.get(key)
    if (!bucket) return burst
    return Math.min(burst, bucket.left + (Math.max(0, now - bucket.atEpochMs) / 1000) * perSecond)
  }

  return {
    take(key) {
      const now = clock.now()
      const left = refill(key, now)
      if (buckets.size >= sweepAt) {
        for (const known of buckets.keys())
          if (refill(known, now) >= paceOf(known).burst) buckets.delete(known)
      }
      buckets.set(key, { left: left < 1 ? left : left - 1, atEpochMs: now })
      return left >= 1
    },
  }
}
