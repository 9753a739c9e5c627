import type { Draft } from 'immer'
import type { Card } from '../cards/card.ts'
import { cardSlot } from '../cards/card.ts'
import { emptyBallot, revealFirst } from '../cards/reveal.ts'
import { emptyAir, slotClears, slots, type OnAir, type Slot } from './air.ts'
import type { Context } from './command.ts'
import type { Live } from './state.ts'

/** Puts a copy of the card into its slot (or the one named) and clears what would lie under it. */
export function putOnAir(
  live: Draft<Live>,
  card: Card,
  context: Pick<Context, 'now' | 'id'>,
  origin: { slot?: Slot | undefined; questionId?: string; commentId?: string } = {},
): OnAir {
  const slot = origin.slot ?? cardSlot(card)
  const onAir: OnAir = {
    airId: context.id(),
    card,
    sinceEpochMs: context.now,
    untilEpochMs: card.holdMs ? context.now + card.holdMs : null,
    questionId: origin.questionId ?? null,
    commentId: origin.commentId ?? null,
    revealed: revealFirst(card),
    ballot: emptyBallot(card),
  }
  for (const other of slotClears[slot]) live.air[other] = null
  live.air[slot] = onAir as Draft<OnAir>
  return onAir
}

export function clearAir(live: Draft<Live>, slot?: Slot): void {
  if (slot) live.air[slot] = null
  else live.air = { ...emptyAir }
}

/** Slots whose time is over. */
export const expiredSlots = (live: Live, nowEpochMs: number): readonly Slot[] =>
  slots.filter((slot) => {
    const until = live.air[slot]?.untilEpochMs
    return until !== null && until !== undefined && until <= nowEpochMs
  })
