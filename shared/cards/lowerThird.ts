import { z } from 'zod'
import { cardKind } from './kind.ts'

/** Who is speaking: name, title and unit (人名条). */
export const lowerThird = cardKind({
  facts: z.object({
    name: z.string().max(60),
    title: z.string().max(60).default(''),
    unit: z.string().max(80).default(''),
  }),
  slot: 'lower',
  name: 'card.lowerThird',
  fields: [
    { key: 'name', label: 'card.field.name', input: 'line', comfortable: 8, required: true },
    { key: 'title', label: 'card.field.title', input: 'line', comfortable: 12 },
    { key: 'unit', label: 'card.field.unit', input: 'line', comfortable: 16 },
  ],
  title: (facts) => [facts.name, facts.unit].filter(Boolean).join(' · '),
})
