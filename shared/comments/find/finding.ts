import type { Normalised } from '../normalise.ts'
import type { Allowed } from '../hotlines.ts'

/** What the masker can find. The word for each is `comments.private.<kind>`. */
export const privateKinds = [
  'phone',
  'landline',
  'residentId',
  'bankCard',
  'plate',
  'address',
  'email',
  'wechat',
  'qq',
  'messenger',
  'name',
] as const
export type PrivateKind = (typeof privateKinds)[number]

/** A range of units of a normalised text, end exclusive. */
export type Units = readonly [from: number, to: number]

/** Something private: where it lies in the normalised text and which units of it must not be seen. */
export interface Finding {
  kind: PrivateKind
  units: Units
  hide: readonly Units[]
  /** False where the form fits but a checksum failed or only the words around it say so. It is hidden all the same. */
  sure: boolean
}

export type Find = (n: Normalised, allowed: Allowed) => readonly Finding[]
