import { z } from 'zod'
import { cardKind } from './kind.ts'

/** Answer points (要点), shown one by one as the speaker gets to them. */
export const points = cardKind({
  facts: z.object({
    title: z.string().max(120).default(''),
    points: z.array(z.string().max(200)).max(8),
  }),
  slot: 'main',
  name: 'card.points',
  fields: [
    { key: 'title', label: 'card.field.subject', input: 'line', comfortable: 18 },
    { key: 'points', label: 'card.field.points', input: 'lines', comfortable: 20, required: true },
  ],
  title: (facts) => facts.title || (facts.points[0] ?? ''),
})
