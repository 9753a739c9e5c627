/**
 * How any part of a text is found, Chinese or not, of one character or many. Width, case, spaces and what can't be
 * seen make no difference.
 */

/** What is compared: both the stored text and what is looked for. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}]/gu, '')

/** The words that the index keeps for a folded text: each character, and each pair of neighbours. */
export function grams(folded: string): string {
  const characters = Array.from(folded)
  const kept = new Set(characters)
  for (const [at, character] of characters.entries()) {
    const next = characters[at + 1]
    if (next !== undefined) kept.add(character + next)
  }
  return [...kept].join(' ')
}

/** The index's question for a folded text; what it finds still has to contain the whole. */
export function gramQuery(folded: string): string {
  const characters = Array.from(folded)
  const pairs = characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  return [...new Set(pairs.length === 0 ? characters : pairs)].map(quoted).join(' AND ')
}

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`
