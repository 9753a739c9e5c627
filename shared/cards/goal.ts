import { z } from 'zod'
import { counterField } from './counterNames.ts'
import { cardKind } from './kind.ts'

/** One figure of the show on its way to a goal. */
export const goal = cardKind({
  facts: z.object({
    counter: z.string().max(40).default('amount'),
    label: z.string().max(30),
    target: z.number().min(0).max(999_999_999).default(0),
    unit: z.string().max(10).default(''),
  }),
  slot: 'corner',
  name: 'card.goal',
  fields: [
    counterField,
    { key: 'label', label: 'card.field.counterLabel', input: 'line', comfortable: 8, required: true },
    { key: 'target', label: 'card.field.target', input: 'number', required: true },
    { key: 'unit', label: 'card.field.unitOfCount', input: 'line', comfortable: 2 },
  ],
  title: (facts) => `${facts.label} ${facts.target}${facts.unit}`,
  check: (facts) =>
    facts.target > 0 ? [] : [{ field: 'target', message: 'card.problem.target', override: false }],
})
