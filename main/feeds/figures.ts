import {
  countEvents,
  counterValues,
  type CounterEvent,
  type Counters,
} from '../../shared/comments/counters.ts'
import type { FigureStore } from '../library/figureStore.ts'
import { isSameSitting, type Sitting } from '../studio/sitting.ts'
import type { Clock } from '../studio/clock.ts'

/** Likes come by the hundred; nobody reads a number that changes more often than this. */
const everyMs = 500
/** How often the curves of the report have a point, while anything changes. */
const pointEveryMs = 5000

/** Counters of the run that is on: kept with the comments that they count, told to the studio now and then. */
export function createFigures(parts: {
  store: FigureStore
  clock: Clock
  here(): Sitting
  counted(values: { readonly [counter: string]: number }): void
}) {
  const { store, clock } = parts
  let known: { of: Sitting; counters: Counters } | null = null
  let callOff: (() => void) | null = null
  let point: { of: Sitting; callOff: () => void } | null = null
  let pointAt = Number.NEGATIVE_INFINITY

  const of = (sitting: Sitting): Counters => {
    if (!known || !isSameSitting(known.of, sitting))
      known = { of: sitting, counters: store.counters(sitting) }
    return known.counters
  }
  const tell = (): void => {
    callOff ??= clock.after(everyMs, () => {
      callOff = null
      parts.counted(counterValues(of(parts.here())))
    })
  }

  /** The last point of a run is one like any other: a change is always followed by one. */
  function markSoon(sitting: Sitting): void {
    if (point && !isSameSitting(point.of, sitting)) markNow()
    point ??= {
      of: sitting,
      callOff: clock.after(Math.max(0, pointAt + pointEveryMs - clock.now()), markNow),
    }
  }

  function markNow(): void {
    if (!point) return
    const { of: sitting } = point
    point.callOff()
    point = null
    pointAt = clock.now()
    store.addPoint(sitting, { atEpochMs: pointAt, values: counterValues(of(sitting)) })
  }

  return {
    /** What is counted, before anything of it is kept; `become` says that it was. */
    after: (sitting: Sitting, events: readonly CounterEvent[]): Counters => countEvents(of(sitting), events),
    tell,
    /** What the counters have become, once it is on disk. */
    become(sitting: Sitting, counters: Counters): void {
      if (counters === of(sitting)) return
      known = { of: sitting, counters }
      markSoon(sitting)
      tell()
    },
    set(counter: string, value: number): void {
      const sitting = parts.here()
      const counters = countEvents(of(sitting), [{ kind: 'set', counter, value }])
      store.putCounters(sitting, counters)
      known = { of: sitting, counters }
      markSoon(sitting)
    },
    close(): void {
      callOff?.()
      markNow()
    },
  }
}
