import type { CommentState } from '../../shared/comments/model.ts'
import type { WordKey } from '../../shared/words/words.ts'
import type { Combo } from '../kit/combo.ts'

/** What can be done to a comment, in the order of the buttons, each with its one key. */
export const deeds = {
  air: { combo: 'A', does: 'moderate.deed.air' },
  feature: { combo: 'F', does: 'moderate.deed.feature' },
  question: { combo: 'Q', does: 'moderate.deed.question' },
  approve: { combo: 'P', does: 'moderate.deed.approve' },
  answer: { combo: 'T', does: 'moderate.deed.answer' },
  hide: { combo: 'H', does: 'moderate.deed.hide' },
  restore: { combo: 'R', does: 'moderate.deed.restore' },
  mute: { combo: 'M', does: 'moderate.deed.mute' },
} as const satisfies Record<string, { combo: Combo; does: WordKey }>

export type Deed = keyof typeof deeds
export const deedNames = Object.keys(deeds) as Deed[]

export const deedFor = (combo: Combo): Deed | null =>
  deedNames.find((name) => deeds[name].combo === combo) ?? null

/** Whether it makes sense for a comment that stands there; the studio judges again. */
export function mayDo(deed: Deed, state: CommentState): boolean {
  const hidden = state === 'hidden' || state === 'blocked'
  switch (deed) {
    case 'air':
      return !hidden && state !== 'onAir'
    case 'feature':
    case 'question':
      return !hidden
    case 'approve':
      return state === 'new' || state === 'held'
    case 'hide':
      return state !== 'hidden'
    case 'restore':
      return hidden
    case 'answer':
    case 'mute':
      return true
  }
}
