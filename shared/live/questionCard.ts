import type { Card } from '../cards/card.ts'
import type { QueuedQuestion } from './question.ts'

/** The card that a queued question airs as: its words and its asker as they may be shown. */
export const questionCard = ({ id, text, asker, community }: QueuedQuestion): Card => ({
  id: `question-${id}`,
  kind: 'question',
  facts: { text, asker, community },
})
