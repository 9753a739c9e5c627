import { caseCard } from './case.ts'
import { comment } from './comment.ts'
import { lowerThird } from './lowerThird.ts'
import { notice } from './notice.ts'
import { question } from './question.ts'

/** Every kind of card there is, by the name that documents and the API use. */
export const cardKinds = { question, lowerThird, notice, case: caseCard, comment } as const

export type CardKindName = keyof typeof cardKinds

export const cardKindNames = Object.keys(cardKinds) as CardKindName[]
