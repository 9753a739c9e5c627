export interface Backoff {
  /** How long to wait before the next try, in milliseconds; longer each time. */
  nextMs(): number
  reset(): void
}

const firstMs = 250

/**
 * Waiting times between tries. On this computer the longest is 0.5 s, so that controls work within a second of OBS
 * opening its port; over a network it is 2 s. Each is drawn within a fifth, so that several studios don't knock together.
 */
export function createBackoff(local: boolean, random: () => number = Math.random): Backoff {
  const longestMs = local ? 500 : 2000
  let waitMs = firstMs
  return {
    nextMs() {
      const spread = 0.8 + 0.4 * random()
      const thisMs = waitMs * spread
      waitMs = Math.min(longestMs, waitMs * 1.6)
      return Math.round(thisMs)
    },
    reset() {
      waitMs = firstMs
    },
  }
}
