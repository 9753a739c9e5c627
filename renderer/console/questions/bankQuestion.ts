import type { Question } from '../../../shared/live/question.ts'

/** A question as the library's lists give it to the crew: `text` as it may be shown, `original` as it came. */
export interface BankQuestion extends Question {
  original: string
  shownAsker: string
  masked: readonly string[]
  merged: number
  contact: boolean
}
