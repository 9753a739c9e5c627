import { z } from 'zod'
import { cardKind, type CardProblem } from './kind.ts'
import { linkProblems } from './link.ts'
import { pictureProblems, pictureSchema } from './pictureSource.ts'

/** Something for sale: what it is, who made it, what it costs, how many there are, and its story. Prices are in yuan. */
export const product = cardKind({
  facts: z.object({
    name: z.string().max(60),
    maker: z.string().max(60).default(''),
    price: z.string().max(12).default(''),
    unit: z.string().max(20).default(''),
    stock: z.number().int().min(0).max(9_999_999).nullable().default(null),
    story: z.string().max(300).default(''),
    picture: pictureSchema,
    link: z.string().max(700).default(''),
  }),
  slot: 'main',
  name: 'card.product',
  fields: [
    { key: 'name', label: 'card.field.product', input: 'line', comfortable: 12, required: true },
    { key: 'maker', label: 'card.field.maker', input: 'line', comfortable: 16, wanted: true },
    { key: 'price', label: 'card.field.price', input: 'line', comfortable: 8, required: true },
    { key: 'unit', label: 'card.field.priceUnit', input: 'line', comfortable: 6, required: true },
    { key: 'stock', label: 'card.field.stock', input: 'number' },
    { key: 'story', label: 'card.field.story', input: 'text', comfortable: 60 },
    { key: 'picture', label: 'card.field.picture', input: 'picture' },
    { key: 'link', label: 'card.field.orderLink', input: 'link', comfortable: 80 },
  ],
  title: (facts) => facts.name,
  check: (facts) => [
    ...priceProblems(facts.price),
    ...pictureProblems('picture', facts.picture),
    ...linkProblems('link', facts.link),
  ],
})

/** An amount of yuan with at most two decimals: a price that viewers can hold the seller to. */
const priceProblems = (price: string): readonly CardProblem[] =>
  price.trim() === '' || /^\d{1,8}(?:\.\d{1,2})?$/.test(price.trim())
    ? []
    : [{ field: 'price', message: 'card.problem.price', override: false }]
