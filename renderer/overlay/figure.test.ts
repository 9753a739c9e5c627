import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { figure, percents } from './figure.ts'

test('figures are grouped, and counted in larger units from a million on', () => {
  expect(figure(0, 'zh')).toBe('0')
  expect(figure(12_680, 'zh')).toBe('12,680')
  expect(figure(1_234_567, 'zh')).toBe('123.4万')
  expect(figure(1_999_999, 'zh')).toBe('199.9万')
  expect(figure(321_000_000, 'zh')).toBe('3.2亿')
  expect(figure(12_680, 'en')).toBe('12,680')
  expect(figure(1_234_567, 'en')).toBe('1.2M')
})

test('percents of equal votes add up', () => {
  expect(percents([1, 1, 1])).toEqual([34, 33, 33])
  expect(percents([0, 0])).toEqual([0, 0])
})

property.prop([fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 6 })])(
  'percents always add up',
  (votes) => {
    const sum = percents(votes).reduce((all, value) => all + value, 0)
    expect(sum).toBe(votes.some((count) => count > 0) ? 100 : 0)
  },
)
