import { z } from 'zod'
import { cardKind } from './kind.ts'
import { pictureProblems, pictureSchema } from './pictureSource.ts'

/** A photo or chart over the whole picture. */
export const picture = cardKind({
  facts: z.object({
    picture: pictureSchema,
    caption: z.string().max(120).default(''),
  }),
  slot: 'full',
  name: 'card.picture',
  fields: [
    { key: 'picture', label: 'card.field.picture', input: 'picture', required: true },
    { key: 'caption', label: 'card.field.caption', input: 'line', comfortable: 24 },
  ],
  title: (facts) => facts.caption,
  check: (facts) => pictureProblems('picture', facts.picture),
})
