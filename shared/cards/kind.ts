import type { z } from 'zod'
import type { PrivateKind } from '../comments/find/finding.ts'
import type { Slot } from '../live/air.ts'
import type { WordKey } from '../words/words.ts'

/**
 * What one kind of card is: the facts it carries, where it goes on the picture, and what must hold before it airs.
 * A new kind is one file with one of these, one entry in `kinds.ts`, and one template in `renderer/overlay/cards`.
 */
export interface CardKind<F extends z.ZodObject = z.ZodObject> {
  /** Facts as the form edits them and the template draws them. */
  facts: F
  slot: Slot
  name: WordKey
  /** Fields in the order of the form. */
  fields: readonly CardField[]
  /** One line for lists and tallies. */
  title(facts: z.output<F>): string
  /** What stands against airing it. Empty means it may air. */
  check?(facts: z.output<F>, nowEpochMs: number): readonly CardProblem[]
}

export interface CardField {
  key: string
  label: WordKey
  /** `lines` is a list with one entry a line, `time` a time of the day as HH:MM, `date` a day as YYYY-MM-DD. */
  input:
    | 'line'
    | 'text'
    | 'lines'
    | 'number'
    | 'date'
    | 'time'
    | 'link'
    | 'picture'
    | 'choice'
    | 'switch'
    | 'rows'
  /** Characters beyond which the design starts to shrink the text; shown while typing. For `lines`, of each line. */
  comfortable?: number
  required?: boolean
  /** A rule asks for it, yet it may be aired without by a deliberate act. */
  wanted?: boolean
  /** What the masker would hide is public in this field, such as the address of a place of work. */
  public?: readonly PrivateKind[]
  choices?: readonly { value: string; label: WordKey }[]
  /** Columns of `rows`. */
  rows?: readonly CardField[]
}

/** `override: true` problems may be overruled by a deliberate act; the others stop the card. */
export interface CardProblem {
  field: string
  message: WordKey
  params?: { readonly [name: string]: string | number }
  override: boolean
}

export const cardKind = <F extends z.ZodObject>(kind: CardKind<F>): CardKind<F> => kind
