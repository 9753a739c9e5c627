/** Studio time: epoch milliseconds that run on the monotonic clock, so that setting the PC's clock moves no timer. */
export interface Clock {
  now(): number
  /** Runs once after so many milliseconds of studio time; returns the way to call it off. */
  after(ms: number, run: () => void): () => void
}

export const systemClock = (): Clock => ({
  now: () => Math.round(performance.timeOrigin + performance.now()),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
})
