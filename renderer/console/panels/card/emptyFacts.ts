import type { CardKind } from '../../../../shared/cards/kind.ts'
import { cardKinds, type CardKindName } from '../../../../shared/cards/kinds.ts'

/** The facts of a card that nobody has written yet: the schema's defaults, and nothing where a fact is required. */
export function emptyFacts(kind: CardKindName): Record<string, unknown> {
  const { facts, fields }: CardKind = cardKinds[kind]
  const blank = Object.fromEntries(
    fields.map((field) => {
      const fallback = facts.shape[field.key]?.safeParse(undefined)
      if (fallback?.success && fallback.data !== undefined) return [field.key, fallback.data]
      if (field.input === 'lines' || field.input === 'rows') return [field.key, []]
      if (field.input === 'number') return [field.key, null]
      return [field.key, field.input === 'choice' ? (field.choices?.[0]?.value ?? '') : '']
    }),
  )
  const whole = facts.safeParse(blank)
  return whole.success ? whole.data : blank
}
