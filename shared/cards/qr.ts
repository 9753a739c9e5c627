import { z } from 'zod'
import { cardKind } from './kind.ts'
import { linkProblems } from './link.ts'

/** A code to scan: apply, ask, order, report. */
export const qr = cardKind({
  facts: z.object({
    link: z.string().max(700),
    title: z.string().max(40).default(''),
    hint: z.string().max(60).default(''),
  }),
  slot: 'corner',
  name: 'card.qr',
  fields: [
    { key: 'link', label: 'card.field.link', input: 'link', comfortable: 80, required: true },
    { key: 'title', label: 'card.field.qrTitle', input: 'line', comfortable: 8 },
    { key: 'hint', label: 'card.field.qrHint', input: 'line', comfortable: 10 },
  ],
  title: (facts) => facts.title || facts.link,
  check: (facts) => linkProblems('link', facts.link),
})
