import { mask } from '../comments/mask.ts'
import { shownName } from '../comments/names.ts'
import type { Question } from './question.ts'

/** The asker as they chose to be named; nothing at all when they wished so. A number is hidden even in a name. */
export const shownAsker = (question: Pick<Question, 'asker' | 'naming'>): string => {
  switch (question.naming) {
    case 'real':
    case 'alias':
      return mask(question.asker).text
    case 'surname':
      return shownName(question.asker)
    case 'anonymous':
      return ''
  }
}
