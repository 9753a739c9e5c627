import { test as property, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { idleLive, type Live } from '../live/state.ts'
import { showSchema, type Show } from './show.ts'
import { showTiming } from './timing.ts'

const start = Date.UTC(2026, 10, 22, 7)
const minute = 60_000

/** A show of cues a, b, c … of these lengths in minutes. */
const showOf = (...minutes: number[]): Show =>
  showSchema.parse({
    version: 1,
    id: 'show',
    title: '测试',
    kind: 'law',
    theme: {},
    people: [],
    cards: [],
    safeScene: '安全画面',
    cues: minutes.map((length, at) => ({
      id: 'abcdefgh'[at]!,
      title: `环节${at}`,
      plannedMs: length * minute,
    })),
  })

/** Live, with cues run one after the other from `start` for so long; the last is on air. */
function liveAfter(show: Show, ran: readonly [id: string, minutes: number][], onAir: string | null): Live {
  const live: Live = { ...idleLive(start, 220), mode: 'live', startedAtEpochMs: start }
  let at = start
  const times: Record<string, { startedAtEpochMs: number; endedAtEpochMs: number | null }> = {}
  for (const [id, length] of ran) {
    times[id] = { startedAtEpochMs: at, endedAtEpochMs: at + length * minute }
    at += length * minute
  }
  const cue = show.cues.find((known) => known.id === onAir)
  if (!cue) return { ...live, ran: times }
  times[cue.id] = { startedAtEpochMs: at, endedAtEpochMs: null }
  return { ...live, ran: times, current: { cue, startedAtEpochMs: at } }
}

describe('timing of a show', () => {
  it('before it runs, ends after its planned length from now', () => {
    const timing = showTiming(showOf(1, 3, 2), idleLive(start, 220), start)
    expect(timing).toMatchObject({ plannedMs: 6 * minute, lateMs: null, currentRemainingMs: null })
    expect(timing.expectedEndEpochMs).toBe(start + 6 * minute)
    expect(timing.cues['a']?.phase).toBe('next')
    expect(timing.cues['b']?.phase).toBe('coming')
  })

  it('before it runs, counts from the hour it was announced for, unless that is over', () => {
    const show = { ...showOf(10), startsAtEpochMs: start + 30 * minute }
    expect(showTiming(show, idleLive(start, 220), start).expectedEndEpochMs).toBe(start + 40 * minute)
    expect(showTiming(show, idleLive(start, 220), start + 60 * minute).expectedEndEpochMs).toBe(
      start + 70 * minute,
    )
  })

  it('is on time while the current cue has time left', () => {
    const show = showOf(1, 3, 2)
    const timing = showTiming(show, liveAfter(show, [['a', 1]], 'b'), start + 2 * minute)
    expect(timing).toMatchObject({ currentRemainingMs: 2 * minute, lateMs: 0 })
    expect(timing.expectedEndEpochMs).toBe(start + 6 * minute)
  })

  it('says how a finished cue kept to its time and carries it on', () => {
    const show = showOf(1, 3, 2)
    const timing = showTiming(show, liveAfter(show, [['a', 1.5]], 'b'), start + 2 * minute)
    expect(timing.cues['a']).toMatchObject({ phase: 'done', actualMs: 1.5 * minute, overMs: 0.5 * minute })
    expect(timing.lateMs).toBe(0.5 * minute)
  })

  it('grows later with every second that the current cue is over', () => {
    const show = showOf(1, 3)
    const live = liveAfter(show, [], 'a')
    const timing = showTiming(show, live, start + 2 * minute)
    expect(timing).toMatchObject({ currentRemainingMs: -minute, lateMs: minute })
    expect(timing.cues['a']).toMatchObject({ phase: 'current', overMs: minute, remainingMs: -minute })
  })

  it('shows what a jump does before it is made', () => {
    const show = showOf(1, 3, 2)
    const live = { ...liveAfter(show, [], 'a'), armed: 'c' }
    const timing = showTiming(show, live, start)
    expect(timing.expectedEndEpochMs).toBe(start + 3 * minute)
    expect(timing.lateMs).toBe(-3 * minute)
    expect(timing.cues['b']?.phase).toBe('passed')
    expect(timing.cues['c']?.phase).toBe('next')
  })

  it('counts a cue that is armed again', () => {
    const show = showOf(1, 3, 2)
    const live = { ...liveAfter(show, [['a', 1]], 'b'), armed: 'a' }
    const timing = showTiming(show, live, start + minute)
    expect(timing.cues['a']?.phase).toBe('next')
    expect(timing.expectedEndEpochMs).toBe(start + minute + 3 * minute + 6 * minute)
  })

  it('keeps the copy on air apart from an edit of the plan', () => {
    const show = showOf(1, 3)
    const live = liveAfter(show, [], 'a')
    const edited = { ...show, cues: show.cues.map((cue) => ({ ...cue, plannedMs: 9 * minute })) }
    expect(showTiming(edited, live, start).currentRemainingMs).toBe(minute)
  })

  it('goes on after what ran when the cue on air was deleted from the plan', () => {
    const show = showOf(1, 3, 2)
    const live = liveAfter(show, [['a', 1]], 'b')
    const without = { ...show, cues: show.cues.filter((cue) => cue.id !== 'b') }
    const timing = showTiming(without, live, start + minute)
    expect(timing.cues['c']?.phase).toBe('next')
    expect(timing.expectedEndEpochMs).toBe(start + minute + 5 * minute)
  })

  it('has nothing next after the last cue', () => {
    const show = showOf(1, 3)
    const timing = showTiming(show, liveAfter(show, [['a', 1]], 'b'), start + 4 * minute)
    expect(Object.values(timing.cues).map((cue) => cue.phase)).toEqual(['done', 'current'])
  })

  it('runs across midnight like at any other hour', () => {
    const show = showOf(20, 20)
    const late = Date.UTC(2026, 10, 22, 23, 50)
    const live: Live = {
      ...idleLive(late, 220),
      mode: 'live',
      startedAtEpochMs: late,
      current: { cue: show.cues[0]!, startedAtEpochMs: late },
    }
    expect(showTiming(show, live, late + 15 * minute)).toMatchObject({
      currentRemainingMs: 5 * minute,
      lateMs: 0,
    })
  })

  property.prop([
    fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 }),
    fc.integer({ min: 0, max: 600 }),
  ])('is never early while nothing was passed over, and never ends in the past', (minutes, seconds) => {
    const show = showOf(...minutes)
    const now = start + seconds * 1000
    const timing = showTiming(show, liveAfter(show, [], 'a'), now)
    expect(timing.lateMs).toBeGreaterThanOrEqual(0)
    expect(timing.expectedEndEpochMs).toBeGreaterThanOrEqual(now)
  })
})
