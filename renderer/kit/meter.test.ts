import { expect, it } from 'vitest'
import { meterShare } from './meter.ts'

it('draws levels between silence and full', () => {
  expect(meterShare(-100)).toBe(0)
  expect(meterShare(-30)).toBe(0.5)
  expect(meterShare(3)).toBe(1)
})
