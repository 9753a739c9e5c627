import type { Clock } from '../studio/clock.ts'

/** Looks now and then for sources from which nothing has come for longer than is usual. */
export interface SilenceWatch {
  close(): void
}

const everyMs = 5000

export interface Watched {
  /** Since when something could have come. */
  sinceEpochMs: number
  lastContentAtEpochMs: number | null
  quietMs: number | null
  /** It is silent, or is not any more; said once each time it changes. */
  become(silent: boolean, forMs: number): void
}

export function watchSilence(clock: Clock, watched: () => Iterable<Watched>): SilenceWatch {
  let stop = (): void => undefined
  const look = (): void => {
    const now = clock.now()
    for (const one of watched()) {
      if (one.quietMs === null) continue
      const forMs = now - Math.max(one.sinceEpochMs, one.lastContentAtEpochMs ?? 0)
      one.become(forMs > one.quietMs, forMs)
    }
    stop = clock.after(everyMs, look)
  }
  stop = clock.after(everyMs, look)
  return { close: () => stop() }
}
