import { z } from 'zod'
import { counterField } from './counterNames.ts'
import { cardKind } from './kind.ts'

/** One figure of the show, as it grows. */
export const counter = cardKind({
  facts: z.object({
    counter: z.string().max(40).default('likes'),
    label: z.string().max(30),
    unit: z.string().max(10).default(''),
  }),
  slot: 'corner',
  name: 'card.counter',
  fields: [
    counterField,
    { key: 'label', label: 'card.field.counterLabel', input: 'line', comfortable: 8, required: true },
    { key: 'unit', label: 'card.field.unitOfCount', input: 'line', comfortable: 2 },
  ],
  title: (facts) => facts.label,
})
