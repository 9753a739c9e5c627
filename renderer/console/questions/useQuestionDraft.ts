import { useState } from 'react'
import type { BankQuestion } from './bankQuestion.ts'
import { changesIn, draftOf, rebased, type QuestionDraft } from './questionDraft.ts'

/** The form of a question over the question itself, which may change while somebody types. */
export function useQuestionDraft(question: BankQuestion) {
  const [state, setState] = useState(() => ({
    at: question.updatedAtEpochMs,
    base: draftOf(question),
    draft: draftOf(question),
  }))
  if (state.at !== question.updatedAtEpochMs) {
    const base = draftOf(question)
    setState({ at: question.updatedAtEpochMs, base, draft: rebased(state.draft, state.base, base) })
  }
  return {
    draft: state.draft,
    changes: changesIn(state.draft, state.base),
    set: (changes: Partial<QuestionDraft>): void =>
      setState((known) => ({ ...known, draft: { ...known.draft, ...changes } })),
  }
}
