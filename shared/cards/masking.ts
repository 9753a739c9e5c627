import { airedText, hiddenIn } from '../comments/aired.ts'
import type { PrivateKind } from '../comments/find/finding.ts'
import type { Found } from '../comments/mask.ts'
import type { Card } from './card.ts'
import type { CardField, CardKind } from './kind.ts'
import { cardKinds } from './kinds.ts'

/** Something private in the words of a card, as the masker sees it. */
export interface PrivateText {
  field: string
  kind: PrivateKind
  /** As it was written. */
  text: string
  /** As it airs while it is hidden. */
  hidden: string
  /** The operator has it aired as it was written. */
  unmasked: boolean
  /** It stands in a link, where nothing can be hidden: the card waits for the operator's word. */
  held: boolean
}

/** What the masker finds in a card, each text once. Hotlines and names that cards give are no finding. */
export function privateIn(card: Card): readonly PrivateText[] {
  const found = new Map<string, PrivateText>()
  withTexts(card, (text, field) => {
    for (const one of findingsIn(text, field)) {
      const written = text.slice(one.start, one.end)
      const unmasked = card.unmasked?.includes(written) ?? false
      if (!found.has(written))
        found.set(written, {
          field: field.key,
          kind: one.kind,
          text: written,
          hidden: one.shown,
          unmasked,
          held: field.input === 'link',
        })
    }
    return text
  })
  return [...found.values()]
}

/**
 * The card as it may be seen: what is private in its words is hidden, save what the operator has shown after all. A link
 * stays whole or leads nowhere: `cardProblems` holds the card back.
 */
export const asAired = (card: Card): Card =>
  withTexts(card, (text, field) =>
    field.input === 'link' ? text : airedText(text, findingsIn(text, field), card.unmasked),
  )

/** An edited card keeps what the operator unmasked in it; nothing else unmasks, and what is no longer in it is forgotten. */
export function keepUnmasked(edited: Card, before: Pick<Card, 'unmasked'> | undefined): Card {
  const { unmasked: _sent, ...card } = edited
  const written = new Set(before?.unmasked ? privateIn(edited).map(({ text }) => text) : [])
  const kept = (before?.unmasked ?? []).filter((text) => written.has(text))
  return kept.length === 0 ? card : { ...card, unmasked: kept }
}

/** In links only what dials or names a person counts: their numbers of articles and orders look like cards and plates. */
const findingsIn = (text: string, field: CardField): readonly Found[] =>
  hiddenIn(text, field.public).filter(({ kind }) => field.input !== 'link' || inLinks.includes(kind))

const inLinks: readonly PrivateKind[] = ['phone', 'landline', 'residentId']

type Facts = Record<string, unknown>

/** The card with its words changed, field by field; the very same card where none was. */
function withTexts(card: Card, change: (text: string, field: CardField) => string): Card {
  const { fields }: Pick<CardKind, 'fields'> = cardKinds[card.kind]
  const facts = changed(card.facts, fields, change)
  return facts === card.facts ? card : ({ ...card, facts } as Card)
}

function changed(
  facts: Facts,
  fields: readonly CardField[],
  change: (text: string, field: CardField) => string,
) {
  let next = facts
  const put = (key: string, value: unknown): void => {
    if (value !== facts[key]) next = { ...next, [key]: value }
  }
  for (const field of fields) {
    const value = facts[field.key]
    if (field.input === 'line' || field.input === 'text' || field.input === 'link') {
      if (typeof value === 'string') put(field.key, change(value, field))
    } else if (field.input === 'lines') {
      put(
        field.key,
        sameList(value, (line) => (typeof line === 'string' ? change(line, field) : line)),
      )
    } else if (field.input === 'rows') {
      put(
        field.key,
        sameList(value, (row) => changed(row as Facts, field.rows ?? [], change)),
      )
    }
  }
  return next
}

/** A list with its entries changed; the very same list where none was. */
function sameList(value: unknown, change: (entry: unknown) => unknown): unknown {
  if (!Array.isArray(value)) return value
  const list = value.map(change)
  return list.every((entry, at) => entry === value[at]) ? value : list
}
