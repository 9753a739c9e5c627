import { describe, expect, it } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { createSoundTimes } from './soundTimes.ts'

/** Pieces of 10 ms, two to a packet; told late by so much, or lost. Gives when each packet was said to be heard. */
function heard(pieces: readonly { lateMs: number; lost?: boolean }[], soundIsMs = 7000): number[] {
  const times = createSoundTimes(20)
  const told: number[] = []
  let given = 0
  for (const [at, { lateMs, lost }] of pieces.entries()) {
    if (lost) continue
    times.heard(soundIsMs + at * 10, 10, 1000 + at * 10 + 10 + lateMs)
    given += 1
    if (given % 2 === 0) told.push(times.packet())
  }
  return told
}

const steady = Array.from({ length: 400 }, () => ({ lateMs: 5 }))

describe('times of the sound', () => {
  it('are when it was captured, on this thread’s clock', () => {
    for (const [at, ms] of heard(steady).entries()) expect(Math.abs(ms - (1005 + at * 20))).toBeLessThan(9)
  })

  it('stay with the picture after sound was lost', () => {
    const pieces = steady.map((piece, at) => ({ ...piece, lost: at >= 100 && at < 200 }))
    const told = heard(pieces)
    expect(told[49]).toBeCloseTo(1005 + 980, -1.3)
    expect(told[50]).toBeCloseTo(1005 + 2000, -1.3)
    expect(told.at(-1)).toBeCloseTo(1005 + 3980, -1.3)
  })

  it('do not wait for a thread that learns late of what was heard', () => {
    const told = heard(steady.map((piece, at) => (at > 50 ? { lateMs: at % 7 === 0 ? 5 : 300 } : piece)))
    expect(told.at(-1)).toBeCloseTo(1005 + 3980, -1.3)
  })

  test.prop([
    fc.array(fc.record({ lateMs: fc.integer({ min: 0, max: 2000 }), lost: fc.boolean() }), {
      maxLength: 200,
    }),
  ])('only go on', (pieces) => {
    const told = heard(pieces)
    expect(told).toEqual([...new Set(told)].toSorted((one, other) => one - other))
  })
})
