import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeFrame, encodeFrame } from './frame.ts'

describe('a frame of sound', () => {
  it('arrives as it was sent, wherever in a buffer it lies', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.array(fc.integer({ min: -32_768, max: 32_767 }), { minLength: 1, maxLength: 600 }),
        fc.integer({ min: 0, max: 9 }),
        (startEpochMs, values, before) => {
          const samples = Int16Array.from(values)
          const sent = new Uint8Array(encodeFrame({ startEpochMs, samples }))
          const inside = new Uint8Array(before + sent.length)
          inside.set(sent, before)
          expect(decodeFrame(inside.subarray(before))).toEqual({ startEpochMs, samples })
        },
      ),
    )
  })

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a head alone', new Uint8Array(8)],
    ['half a sample', new Uint8Array(11)],
    ['many seconds at once', new Uint8Array(8 + 16_000 * 2 * 5)],
    ['a time that is none', new Uint8Array(new Float64Array([Number.NaN, 0]).buffer)],
  ])('is not made of %s', (_name, bytes) => {
    expect(decodeFrame(bytes)).toBeNull()
  })
})
