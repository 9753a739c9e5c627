import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counterEvents } from './counted.ts'
import { bySource, countEvents, counterValues, valueOf, type CounterEvent } from './counters.ts'

const shownAfter = (events: readonly CounterEvent[], counter = 'likes') =>
  valueOf(countEvents({}, events)[counter])
const total = (source: string, value: number): CounterEvent => ({
  kind: 'total',
  counter: 'likes',
  source,
  value,
})
const delta = (source: string, value: number): CounterEvent => ({
  kind: 'delta',
  counter: 'likes',
  source,
  value,
})
const set = (value: number | null): CounterEvent => ({ kind: 'set', counter: 'likes', value })
const level = (source: string, value: number): CounterEvent => ({
  kind: 'level',
  counter: 'viewers',
  source,
  value,
})

describe('countEvents', () => {
  it('takes the highest total of each source and adds the sources up', () => {
    expect(shownAfter([total('a', 100), total('a', 90), total('b', 5), total('a', 120)])).toBe(125)
  })

  it('sums single events', () => {
    expect(shownAfter([delta('a', 3), delta('a', 4), delta('b', 1)])).toBe(8)
  })

  it('never counts twice what a source gives both ways', () => {
    expect(shownAfter([delta('a', 3), total('a', 100), delta('a', 4)])).toBe(100)
  })

  it('shows how many are there now, which may fall, and remembers the peak', () => {
    const counters = countEvents({}, [level('a', 500), level('b', 40), level('a', 300)])
    expect(valueOf(counters['viewers'])).toBe(340)
    expect(counters['viewers']?.peak).toBe(540)
  })

  it('shows what a person set, and goes on from there', () => {
    const events = [total('a', 100), set(5000), total('a', 130)]
    expect(shownAfter(events)).toBe(5030)
    expect(shownAfter([...events, set(10)])).toBe(10)
    expect(shownAfter([...events, set(null)])).toBe(130)
    expect(bySource(countEvents({}, events)['likes'] ?? { sources: {}, byHand: 0, peak: 0 })).toEqual({
      a: 130,
      byHand: 4900,
    })
  })

  it('counts by hand alone where there is no source', () => {
    const events: CounterEvent[] = [
      { kind: 'set', counter: 'amount', value: 39.9 },
      { kind: 'set', counter: 'amount', value: 79.8 },
    ]
    expect(counterValues(countEvents({}, events))).toEqual({ amount: 79.8 })
  })

  it('passes over what is no number, and is not led astray by names', () => {
    expect(shownAfter([total('a', NaN), delta('a', Infinity)])).toBe(0)
    const odd = countEvents({}, [{ kind: 'delta', counter: 'constructor', source: 'toString', value: 2 }])
    expect(valueOf(odd['constructor'])).toBe(2)
  })

  it('gives the same for any order in which totals and single events arrive', () => {
    const event = fc.oneof(
      fc
        .record({ source: fc.constantFrom('a', 'b'), value: fc.nat(1000) })
        .map((one) => total(one.source, one.value)),
      fc
        .record({ source: fc.constantFrom('c', 'd'), value: fc.nat(1000) })
        .map((one) => delta(one.source, one.value)),
    )
    const shuffled = fc
      .array(event, { maxLength: 20 })
      .chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
      )
    fc.assert(
      fc.property(shuffled, ([events, mixed]) => {
        expect(shownAfter(mixed)).toBe(shownAfter(events))
      }),
    )
  })

  it('always shows exactly what was just set', () => {
    const event = fc.oneof(
      fc.nat(1000).map((one) => delta('a', one)),
      fc.nat(1000).map((one) => total('b', one)),
    )
    fc.assert(
      fc.property(fc.array(event), fc.nat(100_000), (events, wanted) => {
        expect(shownAfter([...events, set(wanted)])).toBe(wanted)
      }),
    )
  })
})

describe('a source that gives totals', () => {
  it('is not counted twice where its single events name no room', () => {
    const events = [delta('douyin', 5), total('douyin/7', 400), delta('douyin/7', 9), delta('bilibili', 3)]
    expect(shownAfter(events)).toBe(403)
    expect(bySource(countEvents({}, events)['likes']!)).toEqual({ 'douyin/7': 400, bilibili: 3 })
  })
})

describe('counterEvents', () => {
  it('keeps rooms apart and tells levels from totals', () => {
    const like = {
      source: 'douyin',
      room: '7',
      kind: 'like',
      count: 12,
      totals: { likes: 400, viewers: 30 },
    } as const
    expect(counterEvents(like)).toEqual([
      { kind: 'delta', counter: 'likes', source: 'douyin/7', value: 12 },
      { kind: 'total', counter: 'likes', source: 'douyin/7', value: 400 },
      { kind: 'level', counter: 'viewers', source: 'douyin/7', value: 30 },
    ])
    const stats = { source: 'douyin', room: null, kind: 'stats', count: 1, totals: null } as const
    expect(counterEvents(stats)).toEqual([])
  })
})
