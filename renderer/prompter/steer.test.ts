import { describe, expect, it } from 'vitest'
import { positionAt, type ScrollClock } from '../../shared/prompter/clock.ts'
import type { Paragraph } from '../../shared/show/script.ts'
import { resume, steer } from './steer.ts'

const line = (id: string, text: string, kind: Paragraph['kind'] = 'say'): Paragraph => ({
  id,
  kind,
  who: '',
  text,
})
/** The note takes as long as four characters. */
const script = [
  line('a', '甲'.repeat(20)),
  line('n', '备注', 'note'),
  line('b', '乙'.repeat(20)),
  line('c', '丙'.repeat(20)),
]
/** Sixty characters a minute: one a second. */
const clock = (changes: Partial<ScrollClock> = {}): ScrollClock => ({
  script,
  position: 0,
  rate: 60,
  sinceEpochMs: 0,
  playing: true,
  ...changes,
})

describe('steering the reading', () => {
  it('pauses where the reader is', () => {
    const steered = steer(clock(), { do: 'toggle' }, 5000)
    expect(steered?.command).toEqual({ type: 'prompter.pause' })
    expect(steered?.clock).toMatchObject({ playing: false, position: 5, sinceEpochMs: 5000 })
  })

  it('changes the speed without moving the reader, within bounds', () => {
    const steered = steer(clock(), { do: 'speed', by: 10 }, 5000)
    expect(steered?.command).toEqual({ type: 'prompter.speed', charsPerMinute: 70 })
    expect(positionAt(steered!.clock, 5000)).toBe(5)
    expect(steer(clock({ rate: 600 }), { do: 'speed', by: 10 }, 0)).toBeNull()
  })

  it('goes on to the next paragraph, past notes that nobody reads', () => {
    expect(steer(clock(), { do: 'paragraph', by: 1 }, 5000)?.command).toEqual({
      type: 'prompter.seek',
      paragraph: 'b',
      offset: 0,
    })
  })

  it('goes back to the start of the paragraph, and from there to the one before', () => {
    expect(steer(clock({ position: 34 }), { do: 'paragraph', by: -1 }, 0)?.clock.position).toBe(24)
    expect(steer(clock({ position: 25 }), { do: 'paragraph', by: -1 }, 0)?.clock.position).toBe(0)
  })

  it('stays inside the script', () => {
    expect(steer(clock({ position: 63 }), { do: 'nudge', chars: 50 }, 0)?.clock.position).toBe(64)
    expect(steer(clock({ playing: false }), { do: 'start' }, 0)).toBeNull()
    expect(steer(clock({ script: [] }), { do: 'toggle' }, 0)).toBeNull()
  })

  it('tells the studio the place, the speed and whether it moves, after it was away', () => {
    expect(resume(clock({ position: 27, rate: 90 }), 2000)).toEqual([
      { type: 'prompter.seek', paragraph: 'b', offset: 6 },
      { type: 'prompter.speed', charsPerMinute: 90 },
      { type: 'prompter.play' },
    ])
  })
})
