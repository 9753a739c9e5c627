import { z } from 'zod'
import type { CardField, CardProblem } from './kind.ts'

/** What quiz and poll have in common: a question, its options, and how viewers name an option in their comment. */
export const ballotFacts = {
  question: z.string().max(200),
  options: z.array(z.string().max(80)).max(6),
  by: z.enum(['number', 'letter']).default('number'),
}

export const ballotFields: readonly CardField[] = [
  { key: 'question', label: 'card.field.question', input: 'text', comfortable: 30, required: true },
  { key: 'options', label: 'card.field.options', input: 'lines', comfortable: 14, required: true },
  {
    key: 'by',
    label: 'card.field.voteBy',
    input: 'choice',
    choices: [
      { value: 'number', label: 'card.voteBy.number' },
      { value: 'letter', label: 'card.voteBy.letter' },
    ],
  },
]

/** Two options make a choice; empty ones would be votes for nothing. */
export function ballotProblems(options: readonly string[]): readonly CardProblem[] {
  const named = options.filter((option) => option.trim() !== '')
  if (named.length === 0) return []
  return named.length < 2 || named.length < options.length
    ? [{ field: 'options', message: 'card.problem.options', override: false }]
    : []
}
