import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { fitted, graphemes, largest, shortened, sizeAt, whole } from './fit.ts'

test('what fits as designed is left as designed', () => {
  expect(fitted(10, () => true)).toBe(whole)
})

test('text shrinks before space goes, and space before any of the text', () => {
  expect(fitted(100, ({ share, cap }) => cap === null && share <= 0.5)).toEqual({
    share: 0.5,
    dense: false,
    cap: null,
  })
  expect(fitted(100, ({ share, dense, cap }) => dense && cap === null && share <= 0.25)).toEqual({
    share: 0.25,
    dense: true,
    cap: null,
  })
  expect(fitted(100, ({ cap }) => cap !== null && cap <= 37)).toEqual({ share: 0, dense: true, cap: 37 })
})

test('what would not fit without any text keeps its short ones', () => {
  expect(fitted(100, () => false)).toEqual({ share: 0, dense: true, cap: 12 })
})

test('sizes run from the least to the design in whole pixels', () => {
  const text = { text: '', sizePx: 64, leastPx: 36 }
  expect([0, 0.5, 1].map((share) => sizeAt(text, share))).toEqual([36, 50, 64])
})

test('shortening never splits what reads as one character and drops a stop before the mark', () => {
  expect(shortened('一二，三四', 3)).toBe('一二…')
  expect(shortened('👨‍👩‍👧家', 1)).toBe('👨‍👩‍👧…')
  expect(shortened('一二三', 3)).toBe('一二三')
  expect(shortened('一二三', null)).toBe('一二三')
  expect(shortened('𬱖䶮㛃', 2)).toBe('𬱖䶮…')
})

property.prop([fc.nat({ max: 500 }), fc.nat({ max: 500 })])('finds the edge wherever it is', (high, edge) => {
  expect(largest(high, (at) => at < edge)).toBe(edge === 0 ? null : Math.min(high, edge - 1))
})

property.prop([fc.string({ unit: 'grapheme' }), fc.nat({ max: 40 })])(
  'a shortened text is the beginning of the whole one, within the cap, and marked',
  (text, cap) => {
    const short = shortened(text, cap)
    if (graphemes(text).length <= cap) {
      expect(short).toBe(text)
      return
    }
    expect(short.endsWith('…')).toBe(true)
    expect(text.startsWith(short.slice(0, -1))).toBe(true)
    expect(graphemes(short.slice(0, -1)).length).toBeLessThanOrEqual(cap)
  },
)
