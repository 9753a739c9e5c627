import { z } from 'zod'
import { cardKind } from './kind.ts'

/** A case explained (以案说法): what happened, the trick, the loss, how to avoid it. */
export const caseCard = cardKind({
  facts: z.object({
    title: z.string().max(80),
    happened: z.string().max(600),
    trick: z.string().max(400).default(''),
    loss: z.string().max(60).default(''),
    avoid: z.string().max(400).default(''),
  }),
  slot: 'main',
  name: 'card.case',
  fields: [
    { key: 'title', label: 'card.field.caseTitle', input: 'line', comfortable: 16, required: true },
    { key: 'happened', label: 'card.field.happened', input: 'text', comfortable: 60, required: true },
    { key: 'trick', label: 'card.field.trick', input: 'text', comfortable: 36 },
    { key: 'loss', label: 'card.field.loss', input: 'line', comfortable: 10 },
    { key: 'avoid', label: 'card.field.avoid', input: 'text', comfortable: 36 },
  ],
  title: (facts) => facts.title,
})
