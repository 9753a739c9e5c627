import type { Question } from '../../shared/live/question.ts'
import { bigrams, foldQuestion } from '../../shared/questions/fold.ts'

/**
 * How the index finds any part of a question, Chinese or not, of one character or many: it holds each pair of
 * neighbouring characters as a word, in order, and the last character by itself. A part of three characters is two
 * words that follow each other, a part of one character is the beginning of a word (`prefix` keeps those at hand).
 */

/** Grows when what is indexed changes: an older index is made anew. */
export const gramsVersion = 1

export type Indexed = Pick<
  Question,
  'text' | 'asker' | 'community' | 'category' | 'answerer' | 'notes' | 'summary'
>

/** Fields whose words make up the index. */
export const indexedFields = [
  'text',
  'asker',
  'community',
  'category',
  'answerer',
  'notes',
  'summary',
] as const

export const gramsOf = (question: Indexed): string =>
  indexedFields
    .map((field) => gramsOfText(question[field]))
    .filter((grams) => grams !== '')
    .join(' ')

function gramsOfText(text: string): string {
  const folded = foldQuestion(text)
  const last = Array.from(folded).at(-1)
  if (last === undefined) return ''
  const pairs = bigrams(folded)
  return pairs.length === 1 && pairs[0] === last ? last : `${pairs.join(' ')} ${last}`
}

/** The index's question for what a person looks for; parts between blanks all have to be there. Null finds all. */
export function matchOf(query: string): string | null {
  const parts = query.split(/\s+/).map(foldQuestion).filter(Boolean)
  if (parts.length === 0) return null
  return parts
    .map((part) => (Array.from(part).length === 1 ? `"${part}" *` : `"${bigrams(part).join(' ')}"`))
    .join(' AND ')
}
