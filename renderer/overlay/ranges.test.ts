import { expect, test } from 'vitest'
import { rangesOf, slicesOf } from './ranges.ts'

test('reads ranges, single points and wildcards', () => {
  expect(rangesOf('U+20, U+4e00-4eff, u+30??')).toEqual([
    [0x20, 0x20],
    [0x4e00, 0x4eff],
    [0x3000, 0x30ff],
  ])
})

test('finds the slice of a character, the later one where two claim it, and none where none does', () => {
  const slices = slicesOf([
    { slice: 'wide', ranges: rangesOf('U+0-ffff') },
    { slice: 'latin', ranges: rangesOf('U+20-7e') },
    { slice: 'rare', ranges: rangesOf('U+2c000-2cfff') },
  ])
  expect([0x41, 0x4e2d, 0x2cb29, 0x1f600].map((point) => slices.of(point))).toEqual([
    'latin',
    'wide',
    'rare',
    null,
  ])
})
