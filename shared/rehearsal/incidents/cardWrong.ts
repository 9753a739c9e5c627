import { cardProblems, cardTitle } from '../../cards/card.ts'
import { slots } from '../../live/air.ts'
import { putOnAir } from '../../live/airing.ts'
import { refuse } from '../../protocol/refusal.ts'
import type { IncidentEntry } from './entry.ts'

/** A card comes on that does not belong to what is being said: of the rehearsal's air, which viewers do not see. */
export const cardWrong: IncidentEntry = {
  levels: ['practice', 'preview'],
  why: 'incident.why.air',
  takes: 'card',
  throwIt({ saved: { live, plan } }, target, context) {
    if (live.panic) return refuse('panic.engaged')
    const onAir = new Set(slots.map((slot) => live.air[slot]?.card.id))
    const fits = plan.show.cards.filter((card) => cardProblems(card, context.now).length === 0)
    const wrong =
      target === null
        ? fits.find(({ id }) => !onAir.has(id) && !live.current?.cue.cards.includes(id))
        : fits.find(({ id }) => id === target)
    if (!wrong) return target === null ? refuse('incident.noCard') : refuse('card.unknown', { card: target })
    const { airId } = putOnAir(live, wrong, context)
    return { target: `${airId} ${cardTitle(wrong)}` }
  },
  handled: (_before, { saved: { live } }, { target }) =>
    !slots.some((slot) => live.air[slot]?.airId === target?.split(' ')[0]),
}
