import type { Card } from '../../../../shared/cards/card.ts'
import { keepUnmasked, privateIn } from '../../../../shared/cards/masking.ts'
import type { Env } from '../../actions/env.ts'

/**
 * Saves a card as it was edited, then what is to air as written or to be masked again: acts of their own, because they
 * are on record. Gives back whether all of it was done.
 */
export async function saveCard(
  { act }: Pick<Env, 'act'>,
  card: Card,
  before: Card | undefined,
  base: number | undefined,
): Promise<boolean> {
  const put = keepUnmasked(card, before)
  const sent = await act({ type: 'card.put', card: put, ...(base === undefined ? {} : { base }) })
  if (!sent.ok) return false
  for (const { text, unmasked } of privateIn(card)) {
    if (unmasked === (put.unmasked?.includes(text) ?? false)) continue
    const done = await act({ type: 'card.unmask', card: card.id, text, shown: unmasked })
    if (!done.ok) return false
  }
  return true
}
