import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { createBackoff } from './backoff.ts'

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

test.prop([fc.boolean(), fc.array(chance, { minLength: 1, maxLength: 50 })])(
  'waits from 0.2 s up to 0.6 s on this computer, 2.4 s over a network',
  (local, chances) => {
    let at = 0
    const backoff = createBackoff(local, () => chances[at++ % chances.length] ?? 0)
    const waits = chances.map(() => backoff.nextMs())
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(200)
    expect(Math.max(...waits)).toBeLessThanOrEqual(local ? 600 : 2400)
    backoff.reset()
    expect(backoff.nextMs()).toBeLessThanOrEqual(300)
  },
)
