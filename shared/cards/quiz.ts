import { z } from 'zod'
import { ballotFacts, ballotFields, ballotProblems } from './ballot.ts'
import { cardKind } from './kind.ts'

/** A question with one right answer, voted on by comment and then revealed. */
export const quiz = cardKind({
  facts: z.object({
    ...ballotFacts,
    /** The right option, counted from 1 as viewers do. */
    right: z.number().int().min(1).max(6).nullable().default(null),
    explain: z.string().max(200).default(''),
  }),
  slot: 'main',
  name: 'card.quiz',
  fields: [
    ...ballotFields,
    { key: 'right', label: 'card.field.right', input: 'number', required: true },
    { key: 'explain', label: 'card.field.explain', input: 'text', comfortable: 36 },
  ],
  title: (facts) => facts.question,
  check: (facts) => [
    ...ballotProblems(facts.options),
    ...(facts.right !== null && facts.right > facts.options.length
      ? [{ field: 'right', message: 'card.problem.right' as const, override: false }]
      : []),
  ],
})
