import { cardTitle } from '../cards/card.ts'
import type { CardKindName } from '../cards/kinds.ts'
import { pointsShown } from '../cards/reveal.ts'
import { slots, type AirSlots, type Slot } from './air.ts'

/** A card on the picture as hosts are told of it: as it airs, so with nothing that viewers don't see save what comes. */
export interface OnAirCard {
  slot: Slot
  kind: CardKindName
  title: string
  /** Its points in order, and how many viewers see so far; empty for other cards. */
  points: readonly string[]
  revealed: number
}

/** What lies on the picture beside the question of the library, which hosts see whole. */
export const onAirCards = (air: AirSlots): readonly OnAirCard[] =>
  slots.flatMap((slot) => {
    const airing = air[slot]
    if (!airing || airing.questionId !== null) return []
    const { card, revealed } = airing
    const points = card.kind === 'points' ? pointsShown(card.facts) : []
    return [{ slot, kind: card.kind, title: cardTitle(card), points, revealed }]
  })
