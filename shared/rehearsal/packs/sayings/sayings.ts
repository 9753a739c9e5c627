import type { ShowKind } from '../../../show/show.ts'
import type { Tone } from '../../scenario.ts'
import { charitySayings } from './charity.ts'
import { everywhere } from './everywhere.ts'
import { generalSayings } from './general.ts'
import { jobsSayings } from './jobs.ts'
import { lawSayings } from './law.ts'
import { showcaseSayings } from './showcase.ts'

/** What a kind of audience says: patterns by tone, with `{blanks}` that are filled from lists. */
export interface Sayings {
  patterns: { readonly [T in Tone]?: readonly string[] }
  blanks: { readonly [blank: string]: readonly string[] }
  /** Questions that nobody has prepared for. */
  unexpected: readonly string[]
}

const byKind: { readonly [K in ShowKind]: Sayings } = {
  law: lawSayings,
  charity: charitySayings,
  jobs: jobsSayings,
  showcase: showcaseSayings,
  general: generalSayings,
}

/** Patterns of one tone for a kind of broadcast, beside those that are said everywhere. */
export function sayingsFor(kind: ShowKind, tone: Tone) {
  const own = byKind[kind]
  const patterns = [...(own.patterns[tone] ?? []), ...everywhere.patterns[tone]]
  return { patterns, blanks: { ...everywhere.blanks, ...own.blanks } }
}

export const unexpectedFor = (kind: ShowKind): readonly string[] => [
  ...byKind[kind].unexpected,
  ...everywhere.unexpected,
]
