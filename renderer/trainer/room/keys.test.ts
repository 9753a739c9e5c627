import { expect, it } from 'vitest'
import { comboOfDeed, deedOf, roomKeys } from './keys.ts'

it('gives every deed one key and every key one deed', () => {
  expect(new Set(roomKeys.map(({ combo }) => combo)).size).toBe(roomKeys.length)
  for (const { combo, deed } of roomKeys) {
    expect(deedOf(combo)).toEqual(deed)
    expect(comboOfDeed(deed)).toBe(combo)
  }
  expect(deedOf('Ctrl+Q')).toBeNull()
})
