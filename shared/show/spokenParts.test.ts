import { fc, test } from '@fast-check/vitest'
import { expect, it } from 'vitest'
import { spokenParts } from './spokenParts.ts'

it('tells what is said from what is to be done', () => {
  expect(spokenParts('大家好[挥手]，再见【鞠躬】')).toEqual([
    { text: '大家好', aside: false },
    { text: '[挥手]', aside: true },
    { text: '，再见', aside: false },
    { text: '【鞠躬】', aside: true },
  ])
})

it('takes a bracket that is not closed, or holds nothing, as words', () => {
  expect(spokenParts('大家好[挥手')).toEqual([{ text: '大家好[挥手', aside: false }])
  expect(spokenParts('数组[]').some(({ aside }) => aside)).toBe(false)
})

test.prop([fc.string({ unit: fc.constantFrom(...'好[]【】，😀 '), maxLength: 40 })])(
  'keeps every character',
  (line) => {
    expect(
      spokenParts(line)
        .map(({ text }) => text)
        .join(''),
    ).toBe(line)
  },
)
