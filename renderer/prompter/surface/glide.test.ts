import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { easeMs, easeOver } from './glide.ts'

const rate = fc.integer({ min: 60, max: 400 })

describe('a change of speed', () => {
  test.prop([rate, rate, fc.double({ min: -3, max: 3, noNaN: true })])(
    'begins as fast as before, ends as fast as asked, and never steps back',
    (before, after, px) => {
      fc.pre(before < after * 3)
      const pxPerChar = 6
      const pxPerMs = (speed: number): number => (speed / 60_000) * pxPerChar
      const slopePx = (pxPerMs(before) - pxPerMs(after)) * easeMs
      const { left } = easeOver(px, slopePx)
      const seen = (share: number): number => pxPerMs(after) * share * easeMs + left(share)
      const step = 0.001
      const speed = (share: number): number => (seen(share + step) - seen(share)) / (step * easeMs)
      expect(left(0)).toBeCloseTo(px)
      expect(left(1)).toBeCloseTo(0)
      expect(speed(0)).toBeCloseTo(pxPerMs(before), 2)
      expect(speed(1 - step)).toBeCloseTo(pxPerMs(after), 2)
    },
  )
})
