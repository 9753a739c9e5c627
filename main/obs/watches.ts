import type { ObsWatch } from './port.ts'

/** Counts who looks at what: OBS is asked for pictures, meters and figures only while somebody does. */
export interface Watches {
  add(what: ObsWatch): () => void
  wanted(what: ObsWatch): boolean
}

export function createWatches(changed: () => void): Watches {
  const counts: Record<ObsWatch, number> = { pictures: 0, meters: 0, stats: 0 }
  return {
    add(what) {
      counts[what] += 1
      if (counts[what] === 1) changed()
      let left = false
      return () => {
        if (left) return
        left = true
        counts[what] -= 1
        if (counts[what] === 0) changed()
      }
    },
    wanted: (what) => counts[what] > 0,
  }
}
