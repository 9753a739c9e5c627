import { expect, it } from 'vitest'
import { cardKinds, cardKindNames } from '../../../../shared/cards/kinds.ts'
import { emptyFacts } from './emptyFacts.ts'

it.each(cardKindNames)('a new %s card is one that its own schema takes', (kind) => {
  expect(cardKinds[kind].facts.safeParse(emptyFacts(kind)).success).toBe(true)
})
