/** How far this screen's clock is from the studio's, taken from the ping with the shortest way (as NTP does). */
export interface Offset {
  start(nowEpochMs: number): void
  /** A number to send along with a ping. */
  ping(): number
  pong(n: number, nowEpochMs: number): void
  /** Studio time now. */
  now(): number
}

const keep = 8

export function createOffset(clock: () => number = () => performance.now()): Offset {
  let offset: number | null = null
  let samples: { tripMs: number; offset: number }[] = []
  return {
    start(nowEpochMs) {
      samples = []
      offset = nowEpochMs - clock()
    },
    ping: () => clock(),
    pong(n, nowEpochMs) {
      const tripMs = clock() - n
      if (tripMs < 0 || tripMs > 10_000) return
      samples = [...samples.slice(1 - keep), { tripMs, offset: nowEpochMs + tripMs / 2 - clock() }]
      offset = samples.reduce((best, sample) => (sample.tripMs < best.tripMs ? sample : best)).offset
    },
    now: () => (offset === null ? Date.now() : clock() + offset),
  }
}
