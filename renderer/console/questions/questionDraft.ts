import type { BankQuestion } from './bankQuestion.ts'

/** What of a question can be corrected by hand. */
export type QuestionDraft = Pick<
  BankQuestion,
  | 'text'
  | 'asker'
  | 'naming'
  | 'community'
  | 'category'
  | 'source'
  | 'answerer'
  | 'notes'
  | 'summary'
  | 'followUp'
>

export const draftOf = (question: BankQuestion): QuestionDraft => ({
  text: question.original,
  asker: question.asker,
  naming: question.naming,
  community: question.community,
  category: question.category,
  source: question.source,
  answerer: question.answerer,
  notes: question.notes,
  summary: question.summary,
  followUp: question.followUp,
})

/** What was typed and is not yet saved. */
export function changesIn(draft: QuestionDraft, base: QuestionDraft): Partial<QuestionDraft> {
  return Object.fromEntries(
    Object.entries(draft).filter(([field, value]) => value !== base[field as keyof QuestionDraft]),
  )
}

/** The draft when the question itself has changed: what was typed stays, unless that very field was changed elsewhere. */
export function rebased(draft: QuestionDraft, base: QuestionDraft, next: QuestionDraft): QuestionDraft {
  const typed = Object.entries(changesIn(draft, base)).filter(
    ([field]) => next[field as keyof QuestionDraft] === base[field as keyof QuestionDraft],
  )
  return { ...next, ...Object.fromEntries(typed) }
}
