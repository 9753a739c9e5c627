import { test as property, fc } from '@fast-check/vitest'
import { expect, it } from 'vitest'
import { moved } from '../../../shared/live/planEdit.ts'
import { placeAfterMove } from './placeAfterMove.ts'

it('stays where a row is dropped on its own edges', () => {
  expect(placeAfterMove(2, 2)).toBeNull()
  expect(placeAfterMove(2, 3)).toBeNull()
})

property.prop([fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 10 })])(
  'puts the row right before the one it was dropped on',
  (from, before) => {
    const rows = [...'abcdefghij']
    const to = placeAfterMove(from, before)
    const after = to === null ? rows : moved(rows, from, to)
    const row = rows[from]!
    if (rows[before] !== row) expect(after[after.indexOf(row) + 1]).toBe(rows[before])
  },
)
