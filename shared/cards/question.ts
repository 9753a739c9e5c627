import { z } from 'zod'
import { cardKind } from './kind.ts'

/** A resident's question, with the asker as they chose to be named. */
export const question = cardKind({
  facts: z.object({
    text: z.string().max(2000),
    asker: z.string().max(60).default(''),
    community: z.string().max(60).default(''),
  }),
  slot: 'main',
  name: 'card.question',
  fields: [
    { key: 'text', label: 'card.field.question', input: 'text', comfortable: 44, required: true },
    { key: 'asker', label: 'card.field.asker', input: 'line', comfortable: 10 },
    { key: 'community', label: 'card.field.community', input: 'line', comfortable: 12 },
  ],
  title: (facts) => facts.text,
})
