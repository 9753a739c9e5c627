import type { WordKey } from '../words/words.ts'
import type { Question } from './question.ts'

/** One deed in the question library, kept with what was before it so that it can be undone. */
export interface QuestionStep {
  /** Names it in undo. */
  label: WordKey
  by: string
  atEpochMs: number
  changes: readonly QuestionChange[]
}

export type QuestionChange =
  | { id: string; changes: Partial<Omit<Question, 'id'>> }
  /** Contact data goes at once and does not come back with undo. */
  | { id: string; deleted: true }

/** The last step, read for undoing it. What was changed again since by other means is left as it is. */
export interface QuestionUndo {
  step: number
  label: string
  /** What each question goes back to; null goes away again. */
  items: readonly { id: string; then: Question | null }[]
  /** How many are left as they are. */
  skipped: number
}

/** Names the step that undo would take back. */
export interface UndoName {
  label: string
  by: string
  count: number
}
