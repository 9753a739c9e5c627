import { z } from 'zod'
import { cardProblems, cardTitle } from '../../cards/card.ts'
import { refuse } from '../../protocol/refusal.ts'
import { asAired, privateIn } from '../../cards/masking.ts'
import { problemsText } from '../../cards/problemsText.ts'
import { privateInTheme } from '../../show/themeMasking.ts'
import { revealMost } from '../../cards/reveal.ts'
import { slots } from '../air.ts'
import { airs, clearAir, expiredSlots, putOnAir } from '../airing.ts'
import { command, done } from '../command.ts'
import { logged } from '../logged.ts'
import { placeOf, touch } from '../planEdit.ts'

const slot = z.enum(slots).optional()

export const cardCommands = {
  'card.air': command({
    args: z.object({
      card: z.string(),
      slot,
      /** Airs although something that may be overruled stands against it; logged. */
      override: z.boolean().default(false),
    }),
    roles: ['operator'],
    help: 'help.card.air',
    apply(state, args, context) {
      const { live, plan } = state.saved
      if (live.panic) return refuse('panic.engaged')
      const card = plan.show.cards.find((known) => known.id === args.card)
      if (!card) return refuse('card.unknown', { card: args.card })
      const problems = cardProblems(card, context.now).filter((found) => !(args.override && found.override))
      if (problems.length > 0) {
        const { language } = state.saved.settings
        return refuse('card.notReady', { problems: problemsText(card, problems, language) })
      }
      const aired = asAired(card)
      const onAir = putOnAir(live, aired, context, { slot: args.slot })
      return {
        result: { airId: onAir.airId },
        effects: [
          logged('card.air', live.runId, context, {
            card: card.id,
            kind: card.kind,
            title: cardTitle(aired),
            ...(args.override ? { override: true } : {}),
          }),
        ],
      }
    },
  }),
  'card.clear': command({
    args: z.object({ slot }),
    roles: ['operator'],
    help: 'help.card.clear',
    apply(state, args, context) {
      const { live } = state.saved
      clearAir(live, args.slot)
      return { effects: [logged('card.clear', live.runId, context, { slot: args.slot ?? 'all' })] }
    },
  }),
  'card.reveal': command({
    args: z.object({
      slot,
      /** So many are shown then; absent means one more. */
      count: z.number().int().min(0).max(20).optional(),
    }),
    roles: ['operator', 'host'],
    help: 'help.card.reveal',
    apply(state, args, context) {
      const { live } = state.saved
      const at = (args.slot ? [args.slot] : slots).find((name) => {
        const onAir = live.air[name]
        return onAir && revealMost(onAir.card) > 0
      })
      const onAir = at && live.air[at]
      if (!onAir) return refuse('card.nothingToReveal')
      const revealed = Math.min(args.count ?? onAir.revealed + 1, revealMost(onAir.card))
      onAir.revealed = revealed
      return {
        result: { slot: at, revealed },
        effects: [logged('card.reveal', live.runId, context, { card: onAir.card.id, revealed })],
      }
    },
  }),
  /** Airs what the masker hides in a card of the plan as it was written, or hides it again. Remembered with the card. */
  'card.unmask': command({
    args: z.object({
      card: z.string(),
      /** As it is written in the card: the whole number, address or name of an account. */
      text: z.string().min(1).max(200),
      shown: z.boolean().default(true),
    }),
    roles: ['operator'],
    help: 'help.card.unmask',
    undo: 'help.card.unmask',
    apply(state, args, context) {
      const { plan, live } = state.saved
      const card = plan.show.cards[placeOf(plan.show.cards, args.card)]
      if (!card) return refuse('card.unknown', { card: args.card })
      const found = privateIn(card).find(({ text }) => text === args.text)
      if (!found) return refuse('card.notMasked')
      const others = (card.unmasked ?? []).filter((text) => text !== args.text)
      card.unmasked = args.shown ? [...others, args.text] : others
      touch(plan, card.id)
      const facts = { card: card.id, shown: args.shown, hidden: found.kind, masked: found.hidden }
      return { effects: [logged('card.unmask', live.runId, context, facts)] }
    },
  }),
  /** The same for the names of station and programme, which every picture carries. Remembered with the show. */
  'theme.unmask': command({
    args: z.object({
      /** As it is written in a name: the whole number, say. */
      text: z.string().min(1).max(60),
      shown: z.boolean().default(true),
    }),
    roles: ['operator'],
    help: 'help.theme.unmask',
    undo: 'help.theme.unmask',
    apply(state, args, context) {
      const { plan, live } = state.saved
      const { theme } = plan.show
      const found = privateInTheme(theme).find(({ text }) => text === args.text)
      if (!found) return refuse('theme.notMasked')
      const others = (theme.unmasked ?? []).filter((text) => text !== args.text)
      theme.unmasked = args.shown ? [...others, args.text] : others
      touch(plan, plan.show.id)
      const facts = { field: found.field, shown: args.shown, hidden: found.kind, masked: found.hidden }
      return { effects: [logged('theme.unmask', live.runId, context, facts)] }
    },
  }),
  /** Sent by the studio's clock when a timed card's time is over. */
  'air.expire': command({
    args: z.object({}),
    roles: [],
    help: 'help.air.expire',
    evenUnsaved: true,
    apply(state, _args, { now }) {
      const { live } = state.saved
      const still = live.rehearsal?.pausedAtEpochMs != null
      for (const holder of airs(live).filter((one) => one !== live || !still))
        for (const over of expiredSlots(holder, now)) clearAir(holder, over)
      return done
    },
  }),
}
