import type { Question } from './question.ts'

/** A question as it comes into the library: what is not given nobody has said yet. */
export const newQuestion = (
  id: string,
  nowEpochMs: number,
  given: Pick<Question, 'text'> & Partial<Omit<Question, 'id' | 'text'>>,
): Question => ({
  id,
  asker: '',
  naming: 'anonymous',
  community: '',
  category: '',
  source: 'collected',
  state: 'new',
  answerer: '',
  notes: '',
  summary: '',
  followUp: false,
  reason: '',
  mergedInto: null,
  createdAtEpochMs: nowEpochMs,
  updatedAtEpochMs: nowEpochMs,
  answeredAtEpochMs: null,
  consentAtEpochMs: null,
  simulated: false,
  ...given,
})
