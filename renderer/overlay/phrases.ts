/** Signs after which a line may end without tearing a phrase apart. */
const stop = /[，。；：！？、,;:!?](?:[”’）》」』])?/g
/** How much shorter than an even share a line may be, and how much longer. */
const shortest = 0.4
const longest = 1.5

/**
 * Places to end lines at the stops of a text, so that it comes to so many lines of about the same length; the evenest
 * first, few enough to try each. Positions are indexes into the text.
 */
export function phraseBreaks(text: string, lines: number): number[][] {
  if (lines < 2 || lines > 3) return []
  const places = [...text.matchAll(stop)]
    .map((found) => found.index + found[0].length)
    .filter((at) => at < text.length)
  const even = advance(text) / lines
  const chosen = lines === 2 ? places.map((at) => [at]) : pairs(places)
  return chosen
    .map((breaks) => ({ breaks, parts: partsOf(text, breaks).map(advance) }))
    .filter(({ parts }) => parts.every((part) => part >= even * shortest && part <= even * longest))
    .map(({ breaks, parts }) => ({ breaks, worst: Math.max(...parts) }))
    .reduce<{ breaks: number[]; worst: number }[]>((sorted, one) => {
      const at = sorted.findIndex((other) => other.worst > one.worst)
      sorted.splice(at < 0 ? sorted.length : at, 0, one)
      return sorted
    }, [])
    .slice(0, mostTried)
    .map(({ breaks }) => breaks)
}

const mostTried = 4

const pairs = (places: readonly number[]): number[][] =>
  places.flatMap((first, at) => places.slice(at + 1).map((second) => [first, second]))

export const partsOf = (text: string, breaks: readonly number[]): string[] =>
  [0, ...breaks].map((from, at) => text.slice(from, breaks[at] ?? text.length))

/** Roughly how wide a text sets, in ems. */
const advance = (text: string): number => {
  let ems = 0
  for (const character of text)
    ems += (character.codePointAt(0) ?? 0) < 0x2e80 && !/[“”‘’…—]/.test(character) ? 0.56 : 1
  return ems
}
