import { describe, expect, it } from 'vitest'
import { manualClock } from '../../test/obs/manualClock.ts'
import { createBuckets } from './bucket.ts'
import { createLimits } from './limits.ts'

describe('token buckets', () => {
  it('let a burst through, then so many a second, each key for itself', async () => {
    const clock = manualClock()
    const buckets = createBuckets(clock, () => ({ burst: 3, perSecond: 2 }))
    const four = (key: string) => [1, 2, 3, 4].map(() => buckets.take(key))
    expect(four('a')).toEqual([true, true, true, false])
    expect(four('b')).toEqual([true, true, true, false])
    await clock.pass(500)
    expect([buckets.take('a'), buckets.take('a')]).toEqual([true, false])
    await clock.pass(60_000)
    expect(four('a')).toEqual([true, true, true, false])
  })

  it('are forgotten when they are full again, so that addresses can’t use up the memory', async () => {
    const clock = manualClock()
    let asked = 0
    const buckets = createBuckets(clock, () => {
      asked += 1
      return { burst: 1, perSecond: 1 }
    })
    for (let at = 0; at < 1000; at += 1) buckets.take(`a${at}`)
    await clock.pass(5000)
    buckets.take('b')
    asked = 0
    buckets.take('c')
    expect(asked).toBeLessThan(10)
  })
})

describe('limits', () => {
  it('hardly hold this PC, and hold a stranger who guesses', () => {
    const limits = createLimits(manualClock())
    const passed = (take: () => boolean, of: number) =>
      Array.from({ length: of }, take).filter(Boolean).length
    expect(passed(() => limits.calls.take('127.0.0.1'), 5000)).toBe(5000)
    expect(passed(() => limits.calls.take('::ffff:127.0.0.1'), 5000)).toBe(5000)
    expect(passed(() => limits.calls.take('192.168.1.20'), 5000)).toBe(400)
    expect(passed(() => limits.strangers.take('192.168.1.20'), 5000)).toBe(10)
    const mayGoOn = limits.messages('192.168.1.20')
    expect(passed(mayGoOn, 5000)).toBe(400)
  })
})
