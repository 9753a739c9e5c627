import { z } from 'zod'
import type { CardField, CardKind, CardProblem } from './kind.ts'
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
  }
}[CardKindName]

const cardSchemas = cardKindNames.map((kind) =>
  z.object({
    id: z.string().min(1).max(64),
    kind: z.literal(kind),
    facts: cardKinds[kind].facts,
    holdMs: z.number().int().min(1000).max(3_600_000).optional(),
  }),
)

/** Parses a card of any kind; the facts by the schema of its kind. */
export const cardSchema = z.discriminatedUnion(
  'kind',
  cardSchemas as unknown as [(typeof cardSchemas)[number], ...typeof cardSchemas],
) as unknown as z.ZodType<Card>

/** The kind with its facts' type widened: safe because a card's facts were parsed by its own kind. */
const kindOf = (card: { kind: CardKindName }): CardKind => cardKinds[card.kind] as unknown as CardKind

export const cardTitle = (card: Card): string => kindOf(card).title(card.facts)

export const cardSlot = (card: Card) => kindOf(card).slot

/** What stands against airing: required facts left empty, then what the kind itself checks. */
export function cardProblems(card: Card, nowEpochMs: number): readonly CardProblem[] {
  const kind = kindOf(card)
  const facts = card.facts as Record<string, unknown>
  const empty = kind.fields.filter((field) => field.required && isEmpty(facts[field.key]))
  return [...empty.map(missing), ...(kind.check?.(card.facts, nowEpochMs) ?? [])]
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

const missing = (field: CardField): CardProblem => ({
  field: field.key,
  message: 'card.problem.missing',
  override: false,
})
