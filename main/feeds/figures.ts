import { countEvents, counterValues, type Counters } from '../../shared/comments/counters.ts'
import type { CommentStore } from '../library/comments.ts'
import type { Clock } from '../studio/clock.ts'

/** Likes come by the hundred; nobody reads a number that changes more often than this. */
const everyMs = 500

/** Counters of the open show: kept with the comments that they count, told to the studio now and then. */
export function createFigures(parts: {
  store: CommentStore
  clock: Clock
  here(): { show: string }
  counted(values: { readonly [counter: string]: number }): void
}) {
  const { store, clock } = parts
  let known: { show: string; counters: Counters } | null = null
  let callOff: (() => void) | null = null

  const of = (show: string): Counters => {
    if (known?.show !== show) known = { show, counters: store.counters(show) }
    return known.counters
  }
  const tell = (): void => {
    callOff ??= clock.after(everyMs, () => {
      callOff = null
      parts.counted(counterValues(of(parts.here().show)))
    })
  }

  return {
    of,
    tell,
    /** What the counters have become, once it is on disk. */
    become(show: string, counters: Counters): void {
      const before = of(show)
      known = { show, counters }
      if (counters !== before) tell()
    },
    set(counter: string, value: number): void {
      const { show } = parts.here()
      const counters = countEvents(of(show), [{ kind: 'set', counter, value }])
      store.putCounters(show, counters)
      known = { show, counters }
    },
    close: () => callOff?.(),
  }
}
