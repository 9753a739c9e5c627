import { describe, expect, it } from 'vitest'
import type { Script } from '../show/script.ts'
import { partAfter, partLeft, type PartedClock } from './part.ts'

const say = (id: string, length: number) => ({ id, kind: 'say' as const, who: '', text: '字'.repeat(length) })
const mark = (id: string, targetMs?: number) => ({
  id,
  kind: 'mark' as const,
  who: '',
  text: id,
  ...(targetMs === undefined ? {} : { targetMs }),
})
/** Sixty characters a minute: one a second; a mark takes four. */
const script: Script = [
  mark('one', 60_000),
  say('a', 56),
  mark('two', 30_000),
  say('b', 36),
  mark('three'),
  say('c', 6),
]
const clock = (changes: Partial<PartedClock> = {}): PartedClock => ({
  script,
  position: 0,
  rate: 60,
  sinceEpochMs: 0,
  playing: true,
  part: { id: 'one', sinceEpochMs: 0 },
  ...changes,
})

describe('the time left of a segment', () => {
  it('runs from when the segment was begun, whatever the pace', () => {
    expect(partLeft(clock(), 20_000)).toEqual({ leftMs: 40_000, stands: 'calm' })
    expect(partLeft(clock({ rate: 30 }), 70_000)).toEqual({ leftMs: -10_000, stands: 'over' })
  })

  it('begins anew where the reading went into the next segment by itself', () => {
    expect(partLeft(clock(), 70_000)).toEqual({ leftMs: 20_000, stands: 'calm' })
    expect(partLeft(clock({ rate: 120 }), 40_000)?.leftMs).toBe(20_000)
  })

  it('is nothing where a segment has no time, and before it was begun', () => {
    expect(partLeft(clock(), 102_000)).toBeNull()
    expect(partLeft(clock({ playing: false, part: null }), 20_000)).toBeNull()
    expect(partLeft(clock({ script: [] }), 20_000)).toBeNull()
  })

  it('is not stopped by a pause: the show goes on', () => {
    const part = partAfter(clock(), clock({ position: 10, playing: false }), false, 10_000)
    expect(part).toEqual({ id: 'one', sinceEpochMs: 0 })
  })

  it('begins with a jump into another segment, or back to the beginning of the same', () => {
    const after = (position: number, playing = true) =>
      partAfter(clock(), clock({ position, playing }), true, 20_000)
    expect(after(80)).toEqual({ id: 'two', sinceEpochMs: 20_000 })
    expect(after(30)).toEqual({ id: 'one', sinceEpochMs: 0 })
    expect(after(0)).toEqual({ id: 'one', sinceEpochMs: 20_000 })
    expect(after(0, false)).toBeNull()
  })
})
