import { foldQuestion } from '../questions/fold.ts'
import { cellText, type Table } from './cell.ts'

export interface Words<F extends string> {
  field: F
  /** The whole heading, levelled. */
  exact: readonly string[]
  /** A part of it. */
  part: readonly string[]
}

/** What a table is read for. */
export interface Subject<F extends string> {
  words: readonly Words<F>[]
  /** The column without which the table is of no use. */
  wanted: F
  /** Whether values tell by themselves what they are, such as telephone numbers. */
  tells?(values: readonly string[]): boolean
}

/**
 * Reads one heading by the words of a list, or null when it says nothing to us. Of several known parts the last one
 * counts, since a heading's last word says what it is: 提问人电话 is a telephone, 问题类别 a category.
 */
export function recogniseHeading<F extends string>(
  heading: string,
  words: readonly Words<F>[],
): { field: F; whole: boolean } | null {
  const level = levelHeading(heading)
  if (level === '' || level.length > longestHeading) return null
  const exact = words.find((entry) => entry.exact.includes(level))
  if (exact) return { field: exact.field, whole: true }
  let best: { field: F; end: number; length: number } | null = null
  for (const { field, part } of words) {
    for (const word of part) {
      const at = level.lastIndexOf(word)
      const end = at + word.length
      if (at < 0 || (best && (end < best.end || (end === best.end && word.length <= best.length)))) continue
      best = { field, end, length: word.length }
    }
  }
  return best && { field: best.field, whole: false }
}

/** A sentence is no heading, even with the word 问题 in it. */
const longestHeading = 24

/** `您的问题（必填）*` is 您的问题: what stands in brackets explains, and the rest is sign. */
export const levelHeading = (heading: string): string =>
  foldQuestion(heading.normalize('NFKC').replace(/[([【〔<《].*?[)\]】〕>》]/g, '')).replace(
    /^[您你]的?(?=.{2})/u,
    '',
  )

export interface FoundHeadings {
  /** Number of the last heading row; 0 when there is none. */
  lastRow: number
  /** Heading of each column, as it stands there. */
  names: readonly string[]
}

/** Title lines, dates of issue and the like may stand above the headings; further down they never were. */
const searchedRows = 30

/**
 * Finds the row of headings: the one whose cells mean most to us, over one or two rows, whatever stands above. Two
 * rows are taken together where the upper one groups (提问人 over 姓名 and 电话).
 */
export function findHeadings<F extends string>(table: Table, { words, wanted }: Subject<F>): FoundHeadings {
  let best: { score: number; found: FoundHeadings } = { score: 0, found: { lastRow: 0, names: [] } }
  const rows = table.rows.slice(0, searchedRows)
  for (const [at, row] of rows.entries()) {
    const single = row.cells.map((cell) => cell.text.trim())
    const score = headingScore(single, words, wanted)
    if (score > best.score) best = { score, found: { lastRow: row.number, names: single } }
    const upper = rows[at - 1]
    if (!upper || upper.number !== row.number - 1) continue
    const width = Math.max(upper.cells.length, row.cells.length)
    const both = Array.from(
      { length: width },
      (_, column) => cellText(row, column).trim() || cellText(upper, column).trim(),
    )
    const together = headingScore(both, words, wanted)
    // A title line above adds a cell, never a second column that we know.
    if (together > best.score && together >= score + pointsFor.whole) {
      best = { score: together, found: { lastRow: row.number, names: both } }
    }
  }
  return best.found
}

const pointsFor = { whole: 3, part: 1, wanted: 2 } as const

/** Points for a row of headings; none when a row can't be one. */
function headingScore<F extends string>(
  cells: readonly string[],
  words: readonly Words<F>[],
  wanted: F,
): number {
  const known = cells.map((cell) => recogniseHeading(cell, words))
  const filled = cells.filter((cell) => cell !== '').length
  const count = known.filter((found) => found !== null).length
  // One known word among many others is a sentence in a data row, not a heading.
  if (count === 0 || count < filled / 4) return 0
  const points = known.reduce(
    (sum, found) => sum + (found ? (found.whole ? pointsFor.whole : pointsFor.part) : 0),
    0,
  )
  const alone = count === 1 && !known.some((found) => found?.whole)
  return alone ? 0 : points + (known.some((found) => found?.field === wanted) ? pointsFor.wanted : 0)
}
