import { isRecord } from '../protocol/isRecord.ts'

/** Reads fields of messages from outside, whose shape is only known from hearsay: what isn't as said is absent. */
export type Fields = { readonly [name: string]: unknown }

export const asFields = (raw: unknown): Fields | null => (isRecord(raw) ? raw : null)

/** The first of the named fields that holds a text or a number, as text; numbers that are no ids (0) are passed over. */
export function textOf(fields: Fields, ...names: readonly string[]): string | null {
  for (const name of names) {
    const raw = fields[name]
    if (typeof raw === 'string' && raw !== '') return raw
    if (typeof raw === 'number' && raw !== 0) return String(raw)
  }
  return null
}

/** A figure as the source gives it: a number, or a text such as "26.9万", which is understood further in. */
export function figureOf(fields: Fields, ...names: readonly string[]): number | string | null {
  for (const name of names) {
    const raw = fields[name]
    if ((typeof raw === 'number' && raw >= 0) || (typeof raw === 'string' && /^\d/.test(raw))) return raw
  }
  return null
}

/** How many; 1 where the source doesn't say. */
export const countOf = (fields: Fields, ...names: readonly string[]): number | string =>
  figureOf(fields, ...names) ?? 1

/** An author as entries have it, or null where nothing is said. */
export const authorOf = (id: string | null, name: string | null) =>
  id === null && name === null ? null : { id, name: name ?? '' }
