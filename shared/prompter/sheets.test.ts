import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { paragraphAt, sheetsAround, sheetStarts } from './sheets.ts'

const startsOf = (lengths: readonly number[]): Float64Array => {
  const starts = new Float64Array(lengths.length + 1)
  for (const [index, length] of lengths.entries()) starts[index + 1] = starts[index]! + length
  return starts
}

describe('a script in sheets', () => {
  it('is one sheet while it is not long', () => {
    expect(sheetStarts(startsOf([]))).toEqual([0])
    expect(sheetStarts(startsOf(Array.from({ length: 160 }, () => 100)))).toEqual([0])
  })

  it('has a sheet of its own for a paragraph that fills more than one', () => {
    expect(sheetStarts(startsOf([100, 18_000, 50, 1960, 10]))).toEqual([0, 2, 4])
  })

  const long = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 400, maxLength: 900 })

  test.prop([long, fc.double({ min: 0, max: 1, noNaN: true })])(
    'shows at least a sheet on either side of every place, as far as there is script',
    (lengths, share) => {
      const starts = startsOf(lengths)
      const whole = starts.at(-1)!
      fc.pre(whole > 16_000)
      const position = share * whole
      const paragraph = paragraphAt(starts, position)
      expect(starts[paragraph]!).toBeLessThanOrEqual(position)
      const { from, to } = sheetsAround(sheetStarts(starts), lengths.length, paragraph)
      expect(from === 0 || position - starts[from]! >= 2000).toBe(true)
      expect(to === lengths.length || starts[to]! - position >= 2000 - 400).toBe(true)
      expect(starts[to]! - starts[from]!).toBeLessThan(3 * 2400)
    },
  )
})
