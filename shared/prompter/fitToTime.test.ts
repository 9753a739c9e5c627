import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { ScrollClock } from './clock.ts'
import { fitToTime, readablePaces } from './fitToTime.ts'

const clock = (characters: number, position = 0): ScrollClock => ({
  script: [{ id: 'a', kind: 'say', who: '', text: '字'.repeat(characters) }],
  position,
  rate: 240,
  sinceEpochMs: 0,
  playing: false,
})

describe('the pace that ends a script in time', () => {
  it('shares what is left over the time that is left', () => {
    expect(fitToTime(clock(440), 120_000, 0)).toEqual({ charsPerMinute: 220, offMs: 0 })
    expect(fitToTime(clock(440, 220), 60_000, 0)).toEqual({ charsPerMinute: 220, offMs: 0 })
  })

  it('reckons with what was read meanwhile', () => {
    const playing = { ...clock(480), playing: true }
    expect(fitToTime(playing, 60_000, 60_000)?.charsPerMinute).toBe(240)
  })

  it('stays readable and says how late or early that ends', () => {
    expect(fitToTime(clock(600), 60_000, 0)).toEqual({ charsPerMinute: 300, offMs: 60_000 })
    expect(fitToTime(clock(60), 60_000, 0)).toEqual({ charsPerMinute: 120, offMs: -30_000 })
    expect(fitToTime(clock(100), -5000, 0)?.charsPerMinute).toBe(300)
  })

  it('reads a segment slower that was given more time for its length', () => {
    const script = [
      { id: 'm1', kind: 'mark' as const, who: '', text: '一', targetMs: 60_000 },
      { id: 'a', kind: 'say' as const, who: '', text: '字'.repeat(146) },
      { id: 'm2', kind: 'mark' as const, who: '', text: '二', targetMs: 60_000 },
      { id: 'b', kind: 'say' as const, who: '', text: '字'.repeat(246) },
    ]
    const at = (position: number, leftMs: number) =>
      fitToTime({ ...clock(0), script, position }, leftMs, 0)?.charsPerMinute
    expect(at(0, 120_000)).toBe(150)
    expect(at(150, 60_000)).toBe(250)
    // A clock that rounds calls a millisecond early: it is the next segment's pace all the same.
    expect(at(149.998, 60_000)).toBe(250)
    // Late by a quarter of a minute, both read faster in the same measure.
    expect(at(0, 105_000)).toBe(171)
  })

  it('allows a glance for what is not read, however long it is', () => {
    const spoken = { id: 'a', kind: 'say' as const, who: '', text: '字'.repeat(432) }
    const aside = (kind: 'cue' | 'note', text: string) => ({ id: text, kind, who: '', text })
    const script = [spoken, aside('cue', '[举手示意]'), aside('note', '放慢'.repeat(60))]
    expect(fitToTime({ ...clock(0), script }, 120_000, 0)).toEqual({ charsPerMinute: 220, offMs: 0 })
  })

  it('says nothing at the end of the script', () => {
    expect(fitToTime(clock(100, 100), 60_000, 0)).toBeNull()
  })

  test.prop([fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1000, max: 3_600_000 })])(
    'ends within two percent of the time wherever people can read that fast',
    (characters, leftMs) => {
      const fitted = fitToTime(clock(characters), leftMs, 0)!
      const free = fitted.charsPerMinute > readablePaces.min && fitted.charsPerMinute < readablePaces.max
      if (free) expect(Math.abs(fitted.offMs)).toBeLessThanOrEqual(leftMs * 0.02)
    },
  )
})
