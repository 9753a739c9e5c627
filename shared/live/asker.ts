import type { Question } from './question.ts'
import { shownName } from '../comments/names.ts'

/** The asker as they chose to be named; nothing at all when they wished so. */
export const shownAsker = (question: Pick<Question, 'asker' | 'naming'>): string => {
  switch (question.naming) {
    case 'real':
      return question.asker
    case 'alias':
      return shownName(question.asker)
    case 'anonymous':
      return ''
  }
}
