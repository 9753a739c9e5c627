import { expect, it } from 'vitest'
import { localTime, parseLocalTime } from './localTime.ts'

it('writes and reads the local time of an input', () => {
  const at = new Date(2026, 0, 5, 9, 30).getTime()
  expect(localTime(at)).toBe('2026-01-05T09:30')
  expect(parseLocalTime('2026-01-05T09:30')).toBe(at)
})

it('knows no time of nothing', () => {
  expect(localTime(null)).toBe('')
  expect(parseLocalTime('')).toBeNull()
  expect(parseLocalTime('soon')).toBeNull()
})
