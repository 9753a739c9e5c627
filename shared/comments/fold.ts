import { simplifiedTable } from './simplified.ts'

/**
 * What one character counts as when texts are compared: compatibility forms, case, accents, traditional forms and
 * look-alikes are levelled. `normalise` runs this over a text; nobody else should need it.
 */

/** What a folded character is to its neighbours. */
export const SEPARATOR = 0
export const CJK = 1
export const DIGIT = 2
export const LETTER = 3
/** Kept whatever stands beside it: `@` and `_`, which belong to addresses and ids. */
export const SIGN = 4

/** Belongs to the character before it, draws nothing of its own. */
const ATTACHED = /^[\p{M}\p{Default_Ignorable_Code_Point}\p{Cc}]$/u
const BLANK = /^\s$/
const WORD = /^[\p{L}\p{N}]/u

/** Digits in rings that Unicode does not count as compatibility forms of digits. */
const RINGED: readonly (readonly [firstCodePoint: number, firstValue: number, count: number])[] = [
  [0x2776, 1, 10],
  [0x2780, 1, 10],
  [0x278a, 1, 10],
  [0x24eb, 11, 10],
  [0x24f5, 1, 10],
  [0x24ff, 0, 1],
]
/** Letters in dark rings and squares, likewise. */
const DARK_LETTERS: readonly number[] = [0x1f150, 0x1f170]
/** Cyrillic and Greek letters that look Latin; spam uses them, Chinese comments do not. */
const LOOKALIKES = ['аеорсухкзбѵνχο。｡−–—', 'aeopcyxk36vvxo..---'] as const

let simplified: ReadonlyMap<number, number> | undefined
/** Folded forms of the basic plane, filled as characters are first met. It is a table, not state: it only gets faster. */
const folded: (string | undefined)[] = []

/** The folded form of a code point: one or more characters, or nothing where it draws nothing of its own. */
export function foldCodePoint(codePoint: number): string {
  if (codePoint > 0xffff) return foldAstral(codePoint)
  return (folded[codePoint] ??= foldAfresh(codePoint))
}

function foldAstral(codePoint: number): string {
  // Most of a flood's astral characters are emoji, and those only ever separate.
  if (codePoint >= 0x1f300 && codePoint <= 0x1faff) return ' '
  for (const first of DARK_LETTERS)
    if (codePoint >= first && codePoint < first + 26) return String.fromCharCode(97 + codePoint - first)
  return foldAfresh(codePoint)
}

function foldAfresh(codePoint: number): string {
  for (const [first, value, count] of RINGED)
    if (codePoint >= first && codePoint < first + count) return String(value + codePoint - first)
  const character = String.fromCodePoint(codePoint)
  if (BLANK.test(character)) return ' '
  if (ATTACHED.test(character)) return ''
  const bare = character.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase()
  return Array.from(bare, simplify).join('')
}

function simplify(character: string): string {
  const alike = LOOKALIKES[0].indexOf(character)
  if (alike >= 0) return LOOKALIKES[1][alike] ?? character
  simplified ??= simplifiedTable()
  const found = simplified.get(character.codePointAt(0) ?? 0)
  return found === undefined ? character : String.fromCharCode(found)
}

const kinds = new Map<string, number>()

/** What kind of character this folded one is; `character` is one code point. */
export function kindOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) {
    if (code >= 97 && code <= 122) return LETTER
    if (code >= 48 && code <= 57) return DIGIT
    return code === 64 || code === 95 ? SIGN : SEPARATOR
  }
  if (code >= 0x4e00 && code <= 0x9fff) return CJK
  if (code > 0xffff) return kindAfresh(character, code)
  const known = kinds.get(character)
  if (known !== undefined) return known
  const kind = kindAfresh(character, code)
  kinds.set(character, kind)
  return kind
}

function kindAfresh(character: string, code: number): number {
  if (!WORD.test(character)) return SEPARATOR
  return code >= 0x2e80 ? CJK : LETTER
}
