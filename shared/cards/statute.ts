import { z } from 'zod'
import { cardKind } from './kind.ts'

/** A provision of law (法条), in its own words: law, number of the article, text. */
export const statute = cardKind({
  facts: z.object({
    law: z.string().max(80),
    article: z.string().max(40),
    text: z.string().max(1200),
  }),
  slot: 'main',
  name: 'card.statute',
  fields: [
    { key: 'law', label: 'card.field.law', input: 'line', comfortable: 18, required: true },
    // Law is quoted with its article or not at all, so there is no airing it without.
    { key: 'article', label: 'card.field.article', input: 'line', comfortable: 10, required: true },
    { key: 'text', label: 'card.field.statute', input: 'text', comfortable: 110, required: true },
  ],
  title: (facts) => [facts.law, facts.article].filter(Boolean).join(' '),
})
