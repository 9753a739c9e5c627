import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { opens, tightRuns } from './tight.ts'

const marked = (text: string): string =>
  tightRuns(text)
    .map((run) => (run.tight ? `[${run.text}]` : run.text))
    .join('')

test('signs that meet are tightened, others are not', () => {
  expect(marked('说“操作失误”，要再转')).toBe('说“操作失误[”]，要再转')
  expect(marked('用“连单”“解冻”要钱')).toBe('用“连单[”]“解冻”要钱')
  expect(marked('《“两高”意见》。')).toBe('[《]“两高”意见[》]。')
  expect(marked('好，行。')).toBe('好，行。')
})

test('an opening sign at the beginning is known', () => {
  expect([opens('“公安局”'), opens('公安局'), opens('')]).toEqual([true, false, false])
})

property.prop([fc.string({ unit: fc.constantFrom(...'，。“”《》一A😀') })])('nothing is lost', (text) => {
  expect(
    tightRuns(text)
      .map((run) => run.text)
      .join(''),
  ).toBe(text)
})
