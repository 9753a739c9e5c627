import { z } from 'zod'
import type { CardField, CardKind, CardProblem } from './kind.ts'
import { privateIn, type PrivateText } from './masking.ts'
import { cardKinds, cardKindNames, type CardKindName } from './kinds.ts'

export type CardFacts<K extends CardKindName> = z.output<(typeof cardKinds)[K]['facts']>

/** A card of the plan, told apart by `kind`. */
export type Card = {
  [K in CardKindName]: {
    id: string
    kind: K
    facts: CardFacts<K>
    /** Clears itself after this long on air; absent means it stays until cleared. */
    holdMs?: number
    /** Texts that the masker would hide, aired as they stand by the operator's word: a unit's own telephone, say. */
    unmasked?: string[]
  }
}[CardKindName]

const cardSchemas = cardKindNames.map((kind) =>
  z.object({
    id: z.string().min(1).max(64),
    kind: z.literal(kind),
    facts: cardKinds[kind].facts,
    holdMs: z.number().int().min(1000).max(3_600_000).optional(),
    unmasked: z.array(z.string().min(1).max(200)).max(50).optional(),
  }),
)

/** Parses a card of any kind; the facts by the schema of its kind. */
export const cardSchema = z.discriminatedUnion(
  'kind',
  cardSchemas as unknown as [(typeof cardSchemas)[number], ...typeof cardSchemas],
) as unknown as z.ZodType<Card>

/** The kind with its facts' type widened: safe because a card's facts were parsed by its own kind. */
const kindOf = (card: { kind: CardKindName }): CardKind => cardKinds[card.kind]

export const cardTitle = (card: Card): string => kindOf(card).title(card.facts)

export const cardSlot = (card: Card) => kindOf(card).slot

/** What stands against airing: required facts left empty, what a link gives away, then what the kind itself checks. */
export function cardProblems(card: Card, nowEpochMs: number): readonly CardProblem[] {
  const kind = kindOf(card)
  const facts = card.facts as Record<string, unknown>
  const empty = kind.fields.filter((field) => (field.required || field.wanted) && isEmpty(facts[field.key]))
  const held = privateIn(card).filter((one) => one.held && !one.unmasked)
  return [...empty.map(missing), ...held.map(inLink), ...(kind.check?.(card.facts, nowEpochMs) ?? [])]
}

/** The longest text that a field takes, in UTF-16 units; null for fields that are no text. */
export function longestOf(kind: CardKindName, key: string): number | null {
  const schema: unknown = kindOf({ kind }).facts.shape[key]
  const inner = schema instanceof z.ZodDefault ? schema.unwrap() : schema
  return inner instanceof z.ZodString ? inner.maxLength : null
}

const isEmpty = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.every(isEmpty)
  return value === undefined || value === null
}

const missing = (field: CardField): CardProblem => ({
  field: field.key,
  message: field.required ? 'card.problem.missing' : 'card.problem.wanted',
  override: !field.required,
})

const inLink = ({ field, hidden }: PrivateText): CardProblem => ({
  field,
  message: 'card.problem.linkPrivate',
  params: { hidden },
  override: false,
})
