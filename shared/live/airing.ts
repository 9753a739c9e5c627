import type { Draft } from 'immer'
import type { Card } from '../cards/card.ts'
import { cardSlot } from '../cards/card.ts'
import { emptyBallot, revealFirst } from '../cards/reveal.ts'
import { emptyAir, slotClears, slots, type AirSlots, type OnAir, type Slot } from './air.ts'
import type { Context } from './command.ts'
import type { Live } from './state.ts'

/** What has slots: the live side, or, during panic, what release will bring back. */
export interface AirHolder {
  air: AirSlots
}

/** Puts a copy of the card into its slot (or the one named) and clears what would lie under it. */
export function putOnAir(
  holder: Draft<AirHolder>,
  card: Card,
  context: Pick<Context, 'now' | 'id'>,
  origin: { slot?: Slot | undefined; questionId?: string; commentId?: string; simulated?: boolean } = {},
): OnAir {
  const slot = origin.slot ?? cardSlot(card)
  const onAir: OnAir = {
    airId: context.id(),
    card,
    sinceEpochMs: context.now,
    untilEpochMs: card.holdMs ? context.now + card.holdMs : null,
    questionId: origin.questionId ?? null,
    commentId: origin.commentId ?? null,
    ...(origin.simulated ? { simulated: true } : {}),
    revealed: revealFirst(card),
    ballot: emptyBallot(card),
  }
  for (const other of slotClears[slot]) holder.air[other] = null
  holder.air[slot] = onAir
  return onAir
}

export function clearAir(holder: Draft<AirHolder>, slot?: Slot): void {
  if (slot) holder.air[slot] = null
  else holder.air = { ...emptyAir }
}

/** Every air that there is: that of the run, and the one from before a rehearsal, which viewers may see meanwhile. */
export const airs = (live: Draft<Live>): readonly Draft<AirHolder>[] =>
  live.rehearsal ? [live, live.rehearsal.before] : [live]

/** Slots whose time is over. */
export const expiredSlots = (live: AirHolder, nowEpochMs: number): readonly Slot[] =>
  slots.filter((slot) => {
    const until = live.air[slot]?.untilEpochMs
    return until !== null && until !== undefined && until <= nowEpochMs
  })
