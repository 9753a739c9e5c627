import { caseCard } from './case.ts'
import { comment } from './comment.ts'
import { countdown } from './countdown.ts'
import { counter } from './counter.ts'
import { goal } from './goal.ts'
import { job } from './job.ts'
import { lowerThird } from './lowerThird.ts'
import { notice } from './notice.ts'
import { picture } from './picture.ts'
import { points } from './points.ts'
import { poll } from './poll.ts'
import { product } from './product.ts'
import { qr } from './qr.ts'
import { question } from './question.ts'
import { quiz } from './quiz.ts'
import { statute } from './statute.ts'

/** Every kind of card there is, by the name that documents and the API use. */
export const cardKinds = {
  question,
  points,
  statute,
  case: caseCard,
  notice,
  lowerThird,
  qr,
  countdown,
  product,
  job,
  counter,
  goal,
  quiz,
  poll,
  picture,
  comment,
} as const

export type CardKindName = keyof typeof cardKinds

export const cardKindNames = Object.keys(cardKinds) as CardKindName[]
