import { foldCodePoint } from '../comments/fold.ts'

/** What neither tells two questions apart nor is searched for: blanks, punctuation, signs. */
const UNSAID = /[^\p{L}\p{N}\p{M}]+/gu

/**
 * A text levelled for search and comparison: width, case and traditional forms are one, blanks and punctuation are
 * gone.
 */
export function foldQuestion(text: string): string {
  let folded = ''
  for (const character of text) folded += foldCodePoint(character.codePointAt(0) ?? 0)
  return folded.replace(UNSAID, '')
}

/** Pairs of neighbouring characters, whole ones, in order: `退款吗` has 退款 and 款吗. One character alone is its own. */
export function bigrams(folded: string): readonly string[] {
  const characters = Array.from(folded)
  if (characters.length < 2) return characters
  return characters.slice(0, -1).map((character, at) => character + characters[at + 1])
}
