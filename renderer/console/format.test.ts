import { expect, it } from 'vitest'
import { dayAndTime, shortCount, timeOfDay } from './format.ts'

it('shows the time of day, with seconds where wanted', () => {
  const at = new Date(2026, 10, 2, 9, 5, 7).getTime()
  expect(timeOfDay(at)).toBe('09:05')
  expect(timeOfDay(at, true)).toBe('09:05:07')
  expect(dayAndTime(at)).toBe('11-02 09:05')
})

it('counts exactly while that is short', () => {
  expect(shortCount(4286, 'zh')).toBe('4,286')
  expect(shortCount(12_345, 'zh')).toBe('1.2万')
  expect(shortCount(12_345, 'en')).toBe('12.3K')
})
