/**
 * Counters of a show: likes, viewers, orders, amount. Every source is added up by what it gives: where it gives totals,
 * the highest total counts (a total never falls but for a source that starts again); where it gives single events,
 * their sum; how many are there now is simply the latest. A person may set any counter by hand, and it goes on from
 * there. All pure and small enough to be journaled.
 */

export interface SourceCount {
  /** Highest total that the source gave, null until it gives one. */
  total: number | null
  /** Sum of single events. */
  sum: number
  /** Latest level, null where this is no level. */
  level: number | null
}

export interface Counter {
  readonly sources: { readonly [source: string]: SourceCount }
  /** What setting by hand added to the sources, may be negative. */
  readonly byHand: number
  /** Highest value that was ever shown, for the report. */
  readonly peak: number
}

export interface Counters {
  readonly [name: string]: Counter
}

/**
 * What happens to a counter. `source` should hold the room as well where a source changes rooms, so that a new room's
 * totals add to the old one's.
 * - total: the source says how many in all
 * - delta: so many more
 * - level: how many at this moment, such as viewers
 * - set: a person says what the counter shows; null takes that back
 */
export type CounterEvent =
  | { kind: 'total' | 'delta' | 'level'; counter: string; source: string; value: number }
  | { kind: 'set'; counter: string; value: number | null }

const EMPTY: Counter = { sources: {}, byHand: 0, peak: 0 }
const NOTHING: SourceCount = { total: null, sum: 0, level: null }

/** Applies events in order. Values that are no finite numbers are passed over. */
export function countEvents(counters: Counters, events: readonly CounterEvent[]): Counters {
  let next = counters
  for (const event of events) {
    if (event.value !== null && !Number.isFinite(event.value)) continue
    const before = Object.hasOwn(next, event.counter) ? (next[event.counter] ?? EMPTY) : EMPTY
    const after = apply(before, event)
    const peak = Math.max(after.peak, valueOf(after))
    next = { ...next, [event.counter]: { ...after, peak } }
  }
  return next
}

function apply(counter: Counter, event: CounterEvent): Counter {
  if (event.kind === 'set')
    return { ...counter, byHand: event.value === null ? 0 : event.value - sourcesOf(counter) }
  const { source, value } = event
  const count = Object.hasOwn(counter.sources, source) ? (counter.sources[source] ?? NOTHING) : NOTHING
  return { ...counter, sources: { ...counter.sources, [source]: counted(count, event.kind, value) } }
}

function counted(count: SourceCount, kind: 'total' | 'delta' | 'level', value: number): SourceCount {
  switch (kind) {
    case 'total':
      return { ...count, total: Math.max(count.total ?? 0, value) }
    case 'delta':
      return { ...count, sum: count.sum + value }
    case 'level':
      return { ...count, level: Math.max(0, value) }
  }
}

/** A source that gives totals and single events means the same things twice: the totals count. */
const shareOf = ({ total, sum, level }: SourceCount): number => level ?? total ?? sum

/** What each source counts for. Where a source's room gives a total, single events without a room are in it already. */
function shares({ sources }: Counter): readonly (readonly [source: string, share: number])[] {
  const all = Object.entries(sources)
  const totalled = new Set(all.flatMap(([source, { total }]) => (total === null ? [] : platformOf(source))))
  return all.map(([source, count]) => {
    const inTotal = count.total === null && source === platformOf(source) && totalled.has(source)
    return [source, inTotal ? 0 : shareOf(count)] as const
  })
}

/** A source stands with its room, as `douyin/7338`. */
const platformOf = (source: string): string => source.split('/')[0] ?? source

const sourcesOf = (counter: Counter): number => shares(counter).reduce((all, [, share]) => all + share, 0)

/** What the counter shows. Never below zero. */
export const valueOf = (counter: Counter | undefined): number =>
  counter === undefined ? 0 : Math.max(0, sourcesOf(counter) + counter.byHand)

/** All counters as shown, by name. */
export const counterValues = (counters: Counters): { readonly [name: string]: number } =>
  Object.fromEntries(Object.entries(counters).map(([name, counter]) => [name, valueOf(counter)]))

/** One counter's share for each source, for the report; what was set by hand comes under `byHand`. */
export const bySource = (counter: Counter): { readonly [source: string]: number } => ({
  ...Object.fromEntries(shares(counter).filter(([, share]) => share !== 0)),
  ...(counter.byHand === 0 ? {} : { byHand: counter.byHand }),
})
