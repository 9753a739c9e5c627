import { cardTitle, type Card } from '../../shared/cards/card.ts'
import { cardKinds } from '../../shared/cards/kinds.ts'
import type { Slot } from '../../shared/live/air.ts'
import type { ObsStatus } from '../../shared/live/obs.ts'
import type { Role } from '../../shared/live/roles.ts'
import type { ShowKind } from '../../shared/show/show.ts'
import type { Tally } from '../../shared/live/tally.ts'
import type { WordKey } from '../../shared/words/words.ts'

/** Word keys of closed sets: a missing sentence is a compile error here, not an empty label on air. */
export const kindWord = (kind: ShowKind): WordKey => `console.kind.${kind}`
export const slotWord = (slot: Slot): WordKey => `console.slot.${slot}`
export const statusWord = (status: ObsStatus): WordKey => `obs.status.${status}`
/** What a slot's tally says, from just sent to seen by viewers. */
export const tallyWord = {
  onAir: 'console.tally.onAir',
  sending: 'console.tally.sending',
  noPage: 'console.tally.notShown',
  hidden: 'console.tally.notShown',
  noObs: 'console.tally.unknown',
  empty: 'console.slot.empty',
} as const satisfies Record<Tally | 'sending', WordKey>
export const roleWord = (role: Role): WordKey => `console.role.${role}`
/** What a card is called where its kind does not stand beside it: one that has no words yet goes by its kind. */
export const cardName = (card: Card, t: (key: WordKey) => string): string =>
  cardTitle(card) || t(cardKinds[card.kind].name)
