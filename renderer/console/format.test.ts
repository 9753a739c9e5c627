import { expect, it } from 'vitest'
import { shortCount } from './format.ts'

it('counts exactly while that is short', () => {
  expect(shortCount(4286, 'zh')).toBe('4,286')
  expect(shortCount(12_345, 'zh')).toBe('1.2万')
  expect(shortCount(12_345, 'en')).toBe('12.3K')
})
