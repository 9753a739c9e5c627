import { expect, test } from 'vitest'
import { clockText, countdownEnd, minutesOfDay } from './countdownEnd.ts'

const at = (hours: number, minutes: number, day = 22): number =>
  new Date(2026, 10, day, hours, minutes).getTime()
const to = (time: string) => ({ until: 'time' as const, minutes: 5, at: time })

test('a length runs from the airing', () => {
  expect(countdownEnd({ until: 'length', minutes: 2.5, at: '' }, 1000)).toBe(151_000)
})

test('a time of the day is the nearest one, before or after midnight', () => {
  expect(countdownEnd(to('19:30'), at(19, 0))).toBe(at(19, 30))
  expect(countdownEnd(to('0:10'), at(23, 50))).toBe(at(0, 10, 23))
  expect(countdownEnd(to('23:50'), at(0, 10))).toBe(at(23, 50, 21))
})

test('a time just past is over, not a day away', () => {
  expect(countdownEnd(to('19:30'), at(19, 31))).toBe(at(19, 30))
})

test('what is no time of the day falls back to the length', () => {
  expect(minutesOfDay('25:00')).toBeNull()
  expect(countdownEnd(to('七点半'), 0)).toBe(300_000)
})

test('the clock ends at 0:00 and shows hours only when there are any', () => {
  expect(clockText(300_000)).toBe('5:00')
  expect(clockText(299_001)).toBe('5:00')
  expect(clockText(1)).toBe('0:01')
  expect(clockText(-5000)).toBe('0:00')
  expect(clockText(3_845_000)).toBe('1:04:05')
})
