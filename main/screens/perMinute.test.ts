import { test as property, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { createPerMinute } from './perMinute.ts'

describe('so many a minute', () => {
  it('counts any sixty seconds, not the minutes of a clock', () => {
    let now = 50_000
    const pace = createPerMinute({ now: () => now })
    expect([pace.take('a', 2), pace.take('a', 2), pace.take('a', 2)].map(Boolean)).toEqual([
      true,
      true,
      false,
    ])
    now = 70_000
    expect(pace.take('a', 2)).toBeNull()
    expect(pace.take('b', 2)).not.toBeNull()
    now = 110_001
    expect(pace.take('a', 2)).not.toBeNull()
  })

  it('takes back what came to nothing', () => {
    const pace = createPerMinute({ now: () => 0 })
    pace.take('a', 1)?.()
    expect(pace.take('a', 1)).not.toBeNull()
    expect(pace.take('a', 1)).toBeNull()
  })

  property.prop([fc.array(fc.nat({ max: 30_000 }), { maxLength: 60 }), fc.integer({ min: 1, max: 5 })])(
    'never lets more through in any sixty seconds, whenever they come',
    (gaps, most) => {
      let now = 0
      const pace = createPerMinute({ now: () => now })
      const passed: number[] = []
      for (const gap of gaps) {
        now += gap
        if (pace.take('a', most)) passed.push(now)
      }
      for (const at of passed) {
        expect(passed.filter((other) => other > at - 60_000 && other <= at).length).toBeLessThanOrEqual(most)
      }
    },
  )
})
