import { describe, expect, it } from 'vitest'
import { createSoundClock } from './soundClock.ts'

describe('the clock of the sound', () => {
  it('is not held up by a page that hears of frames late', () => {
    const clock = createSoundClock()
    const told = Array.from({ length: 100 }, (_value, index) => {
      const soundS = index * 0.032
      const late = index % 10 === 3 ? 150 : 4
      return clock.pageMs(soundS, 5000 + soundS * 1000 + late) - (5000 + soundS * 1000)
    })
    for (const off of told.slice(1)) expect(Math.abs(off - 4)).toBeLessThan(1)
  })

  it('follows a sound card that fell behind for good', () => {
    const clock = createSoundClock()
    let off = 0
    for (let index = 0; index < 20_000; index += 1) {
      const soundS = index * 0.032
      const slept = index > 100 ? 200 : 0
      const pageMs = soundS * 1000 + slept
      off = pageMs - clock.pageMs(soundS, pageMs)
    }
    expect(Math.abs(off)).toBeLessThan(1)
  })
})
