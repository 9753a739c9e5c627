import { expect, test } from 'vitest'
import { cardKinds, cardKindNames } from '../../shared/cards/kinds.ts'
import { home } from './home.ts'

test('every kind is designed for the slot that it goes to by itself', () => {
  for (const kind of cardKindNames) expect([kind, home[kind]]).toEqual([kind, cardKinds[kind].slot])
})
