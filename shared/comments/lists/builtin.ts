import type { WordEntry } from '../words.ts'
import { adverts } from './adverts.ts'
import { fraud, impostors } from './fraud.ts'
import { insults } from './insults.ts'

/** The lists that come with the desk, by the id under which a station switches them off or copies them to edit. */
export const builtinLists = { fraud, impostors, adverts, insults } as const satisfies Readonly<
  Record<string, readonly WordEntry[]>
>
export type BuiltinList = keyof typeof builtinLists
export const builtinNames = [
  'fraud',
  'impostors',
  'adverts',
  'insults',
] as const satisfies readonly BuiltinList[]
