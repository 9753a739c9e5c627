import { z } from 'zod'
import { cardKind } from './kind.ts'

/** One viewer's comment, featured, with where it came from. */
export const comment = cardKind({
  facts: z.object({
    text: z.string().max(2000),
    author: z.string().max(60).default(''),
    source: z.string().max(40).default(''),
  }),
  slot: 'comment',
  name: 'card.comment',
  fields: [
    { key: 'text', label: 'card.field.comment', input: 'text', comfortable: 40, required: true },
    { key: 'author', label: 'card.field.author', input: 'line', comfortable: 10 },
  ],
  title: (facts) => facts.text,
})
