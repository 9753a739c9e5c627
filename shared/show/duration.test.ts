import { test as property, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { formatClock, formatDuration, formatRemaining, parseDuration } from './duration.ts'

const seconds = (typed: string): number | null => {
  const ms = parseDuration(typed)
  return ms === null ? null : ms / 1000
}

describe('reading a typed duration', () => {
  it.each([
    ['90', 90],
    ['0', 0],
    [' 45 ', 45],
    ['1:30', 90],
    ['01:05', 65],
    ['90:00', 5400],
    ['1:02:03', 3723],
    ['1分30秒', 90],
    ['1 分 30 秒', 90],
    ['1分30', 90],
    ['3分钟', 180],
    ['2分半', 150],
    ['1小时', 3600],
    ['1小时5分', 3900],
    ['1小时半', 5400],
    ['半小时', 1800],
    ['1.5分', 90],
    ['90秒', 90],
    ['1h 5m 2s', 3902],
    ['2min', 120],
    ['１：３０', 90],
    ['１分３０秒', 90],
    ['９０', 90],
    ['1′30″', 90],
  ])('%s is %d s', (typed, expected) => {
    expect(seconds(typed)).toBe(expected)
  })

  it.each([
    '',
    'abc',
    '1:60',
    '1:2:3:4',
    '1:',
    ':30',
    '-5',
    '5-',
    '30秒1分',
    '1分1分',
    '5块',
    '25小时',
    '1e3',
    '1..5分',
  ])('%j can’t be read', (typed) => {
    expect(parseDuration(typed)).toBeNull()
  })

  property.prop([fc.integer({ min: 0, max: 24 * 3600 })])('what is shown can be typed again', (whole) => {
    expect(parseDuration(formatDuration(whole * 1000))).toBe(whole * 1000)
  })

  property.prop([fc.string({ maxLength: 40 })])(
    'any text is answered with a duration of up to a day or nothing',
    (typed) => {
      const ms = parseDuration(typed)
      if (ms !== null) expect(ms >= 0 && ms <= 86_400_000 && ms % 1000 === 0).toBe(true)
    },
  )
})

describe('showing a duration', () => {
  it('cuts parts of a second while counting up', () => {
    expect(formatDuration(89_999)).toBe('1:29')
  })

  it('shows zero while counting down only when it is over', () => {
    expect(formatRemaining(1)).toBe('0:01')
    expect(formatRemaining(0)).toBe('0:00')
  })

  it('adds hours only when there are some', () => {
    expect(formatDuration(3_599_000)).toBe('59:59')
    expect(formatDuration(3_600_000)).toBe('1:00:00')
  })

  it('keeps the width of a running clock', () => {
    expect(formatClock(872_400)).toBe('00:14:32')
    expect(formatClock(-5)).toBe('00:00:00')
  })
})
