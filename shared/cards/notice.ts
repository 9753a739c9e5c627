import { z } from 'zod'
import { cardKind } from './kind.ts'

/** A strip across the picture: a hotline, a warning, a place to turn to. */
export const notice = cardKind({
  facts: z.object({
    text: z.string().max(400),
    level: z.enum(['info', 'warning']).default('warning'),
  }),
  slot: 'notice',
  name: 'card.notice',
  fields: [
    { key: 'text', label: 'card.field.notice', input: 'text', comfortable: 24, required: true },
    {
      key: 'level',
      label: 'card.field.level',
      input: 'choice',
      choices: [
        { value: 'warning', label: 'card.level.warning' },
        { value: 'info', label: 'card.level.info' },
      ],
    },
  ],
  title: (facts) => facts.text,
})
