import { describe, expect, it } from 'vitest'
import { decibel, loudnessOf, peakOf, silenceDb } from './loudness.ts'

const tone = (amplitude: number) =>
  Int16Array.from({ length: 1600 }, (_value, at) => amplitude * 32_767 * Math.sin((at / 16) * 2 * Math.PI))

describe('loudness', () => {
  it('of a full tone is 3 dB below its peak', () => {
    expect(loudnessOf(tone(1))).toBeCloseTo(-3.01, 1)
    expect(decibel(peakOf(tone(1)))).toBeCloseTo(0, 1)
  })

  it('falls by 20 dB when the sound is ten times weaker', () => {
    expect(loudnessOf(tone(1)) - loudnessOf(tone(0.1))).toBeCloseTo(20, 1)
  })

  it('of silence is the left end of the meter, not minus infinity', () => {
    expect(loudnessOf(new Int16Array(512))).toBe(silenceDb)
    expect(loudnessOf(new Int16Array(0))).toBe(silenceDb)
  })
})
