import { cellText, type Row, type Table } from './cell.ts'
import { chooseDelimiter, readDelimited, type Delimiter } from './delimited.ts'
import { findHeadings, recogniseHeading, type Subject } from './heading.ts'
import { readLines } from './lines.ts'

export interface TextTable {
  table: Table
  /** Null when a line is a value. */
  delimiter: Delimiter | null
}

/** Text of any making to a table: CSV, what a spreadsheet puts on the clipboard, or one question a line. */
export function* readText<F extends string>(raw: string, subject: Subject<F>): Generator<void, TextTable> {
  const { text, told } = separatorLine(raw.replace(/^\ufeff/, ''))
  const delimiter = told ?? chooseDelimiter(text, (rows) => headingPoints(rows, subject))
  const rows = delimiter === null ? readLines(text) : yield* readDelimited(text, delimiter)
  return { table: { name: '', rows, merges: [] }, delimiter }
}

/** `sep=;` as a first line is Excel's own way to say it. */
function separatorLine(text: string): { text: string; told: Delimiter | null } {
  const match = /^"?sep=([\t,;|])"?\r?\n/i.exec(text)
  return match ? { text: text.slice(match[0].length), told: match[1] as Delimiter } : { text, told: null }
}

/** A delimiter that shows headings or values that we know is the right one, however rare it is. */
function headingPoints<F extends string>(rows: readonly Row[], subject: Subject<F>): number {
  const { names } = findHeadings({ name: '', rows, merges: [] }, subject)
  const known = names.filter((name) => recogniseHeading(name, subject.words) !== null).length
  if (known > 1) return known
  const width = Math.max(0, ...rows.map((row) => row.cells.length))
  const columns = Array.from({ length: width }, (_, column) => valuesOf(rows, column))
  return width > 1 && columns.some((values) => subject.tells?.(values)) ? 1 : 0
}

const valuesOf = (rows: readonly Row[], column: number): readonly string[] =>
  rows.map((row) => cellText(row, column).trim()).filter((text) => text !== '')
