import { describe, expect, it } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { createPace } from './pace.ts'

const tickMs = 40

/** An encoder that needs so long for a picture, asked at 25 ticks a second; what waits in it, and what was taken. */
function film(seconds: number, encodeMs: (atMs: number) => number) {
  const pace = createPace()
  const taken: number[] = []
  let busyUntil = 0
  let most = 0
  let queue: number[] = []
  for (let atMs = 0; atMs < seconds * 1000; atMs += tickMs) {
    queue = queue.filter((doneMs) => doneMs > atMs)
    if (pace.take(atMs, queue.length)) {
      taken.push(atMs)
      busyUntil = Math.max(busyUntil, atMs) + encodeMs(atMs)
      queue.push(busyUntil)
    }
    most = Math.max(most, queue.length)
  }
  const between = (fromS: number, untilS: number) =>
    taken.filter((atMs) => atMs >= fromS * 1000 && atMs < untilS * 1000).length / (untilS - fromS)
  return { between, most, perSecond: pace.perSecond() }
}

describe('the pace of a film', () => {
  it('is the full rate while the encoder keeps up', () => {
    const { between, perSecond } = film(10, () => 20)
    expect(between(0, 10)).toBe(25)
    expect(perSecond).toBeCloseTo(25, 0)
  })

  it('is lowered to what a slow PC can do, evenly rather than in fits', () => {
    const { between, perSecond } = film(12, () => 110)
    expect(between(6, 12)).toBeGreaterThan(8)
    expect(between(6, 12)).toBeLessThan(9.1)
    expect(perSecond).toBeCloseTo(25 / 3, 0)
  })

  it('comes back when there is room again', () => {
    const { between } = film(120, (atMs) => (atMs < 20_000 ? 150 : 10))
    expect(between(10, 20)).toBeLessThan(10)
    expect(between(100, 120)).toBe(25)
  })

  it('tries the higher rate less and less often where it proves too high', () => {
    const { between } = film(600, () => 60)
    const full = between(500, 600)
    expect(full).toBeGreaterThan(12)
    expect(full).toBeLessThan(14)
  })

  test.prop([fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 40 })])(
    'never lets more than three pictures wait, however slow the PC',
    (costs) => {
      expect(film(40, (atMs) => costs[Math.floor(atMs / 1000) % costs.length]!).most).toBeLessThanOrEqual(3)
    },
  )
})
