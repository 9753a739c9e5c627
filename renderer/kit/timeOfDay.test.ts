import { expect, it } from 'vitest'
import { dayAndTime, timeOfDay } from './timeOfDay.ts'

it('shows the time of day, with seconds where wanted', () => {
  const at = new Date(2026, 10, 2, 9, 5, 7).getTime()
  expect(timeOfDay(at)).toBe('09:05')
  expect(timeOfDay(at, true)).toBe('09:05:07')
  expect(dayAndTime(at)).toBe('11-02 09:05')
})
