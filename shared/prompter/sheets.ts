/**
 * A long script is laid out by the sheet, and only the sheet that is read, the one before and the one after stand on
 * the paper: what a page holds does not grow with the script.
 */

/** Characters of a sheet: some minutes of reading, and more than the tallest screen shows of the smallest type. */
const sheetCharacters = 2000
/** Up to here a script is one sheet. */
const wholeCharacters = 16_000

/** Paragraphs, from and up to. */
export interface Sheets {
  readonly from: number
  readonly to: number
}

/**
 * The paragraphs that begin a sheet.
 * @param starts characters before each paragraph, and before the end
 */
export function sheetStarts(starts: ArrayLike<number>): readonly number[] {
  const count = starts.length - 1
  if ((starts[count] ?? 0) <= wholeCharacters) return [0]
  const begins = [0]
  for (let index = 1; index < count; index += 1)
    if (starts[index]! - starts[begins.at(-1)!]! >= sheetCharacters) begins.push(index)
  return begins
}

/** The sheet in which a paragraph stands, with its neighbours. */
export function sheetsAround(begins: readonly number[], count: number, paragraph: number): Sheets {
  const sheet = begins.findLastIndex((begin) => begin <= paragraph)
  return { from: begins[Math.max(0, sheet - 1)] ?? 0, to: begins[sheet + 2] ?? count }
}

/** The paragraph that a place stands in; the last one beyond the end. */
export function paragraphAt(starts: ArrayLike<number>, position: number): number {
  let low = 0
  let high = Math.max(0, starts.length - 2)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= position) low = middle
    else high = middle - 1
  }
  return low
}
