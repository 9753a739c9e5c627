import type { CardKindName } from '../../shared/cards/kinds.ts'
import type { Slot } from '../../shared/live/air.ts'

/** The slot that each template is designed for. In another one a card keeps its design and is scaled as a whole. */
export const home: { readonly [K in CardKindName]: Slot } = {
  question: 'main',
  points: 'main',
  statute: 'main',
  case: 'main',
  notice: 'notice',
  lowerThird: 'lower',
  qr: 'corner',
  countdown: 'full',
  product: 'main',
  job: 'main',
  counter: 'corner',
  goal: 'corner',
  quiz: 'main',
  poll: 'main',
  picture: 'full',
  comment: 'comment',
}
