/** Waiting times between tries to reach a platform: from 1 s, doubling, to 30 s, each within a quarter of that. */
export interface FeedBackoff {
  nextMs(): number
  reset(): void
}

const firstMs = 1000
const longestMs = 30_000

export function createFeedBackoff(random: () => number): FeedBackoff {
  let waitMs = firstMs
  return {
    nextMs() {
      const thisMs = waitMs * (0.75 + 0.5 * random())
      waitMs = Math.min(longestMs, waitMs * 2)
      return Math.round(Math.min(longestMs, thisMs))
    },
    reset() {
      waitMs = firstMs
    },
  }
}
