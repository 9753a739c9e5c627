import { expect, it } from 'vitest'
import type { Measure } from '../../shared/rehearsal/measure.ts'
import { say, type WordKey, type WordParams } from '../../shared/words/words.ts'
import { measureText } from './measureText.ts'

const words = (key: WordKey, params?: WordParams): string => say('zh', key, params)
const shown = (name: Measure['name'], value: number): string =>
  measureText({ name, trainee: null, value, unit: 'ms', band: null, moments: [] }, words)

it('says on which side of the plan a time lies, with one sign for all lengths', () => {
  expect(shown('plannedActual', -35_400)).toBe('−35.4 秒')
  expect(shown('plannedActual', -84_000)).toBe('−1:24')
  expect(shown('plannedActual', 12_000)).toBe('+12 秒')
  expect(shown('plannedActual', 0)).toBe('0 秒')
})

it('says every other time without one', () => {
  expect(shown('silence', 2900)).toBe('2.9 秒')
  expect(shown('silence', 61_000)).toBe('1:01')
})
