import { cellText, columnLetter, columnPlace, type Table } from '../../table/cell.ts'
import { columnFields, isContact, type ColumnField } from './fields.ts'
import {
  findHeadings,
  levelHeading,
  recogniseHeading,
  type FoundHeadings,
  type Subject,
  type Words,
} from '../../table/heading.ts'
import { headings } from './headings.ts'
import { guessField } from './guess.ts'

export interface MappedColumn {
  /** Place from 0. */
  column: number
  letter: string
  /** As it stands in the table; empty where there is none. */
  heading: string
  field: ColumnField
  /** What led to it: its heading, what stands in it, a person's choice, or nothing. */
  by: 'heading' | 'content' | 'choice' | 'nothing'
  /** The first few values, for the person who checks it. */
  sample: readonly string[]
}

export interface Mapping {
  /** Row number of the headings; 0 when there are none and every row counts. */
  headingRow: number
  columns: readonly MappedColumn[]
}

/** What a person chose: column letter, or heading, to field. */
export type Choice = { readonly [column: string]: ColumnField }

/**
 * Which column is what: by its heading, else by what stands in it; a person's choice overrules both. `headingRow` is
 * the row that the person says holds the headings, 0 for none.
 */
export function mapColumns(table: Table, choice: Choice = {}, headingRow?: number): Mapping {
  const words = headingWords(choice)
  const found =
    headingRow === undefined ? findHeadings(table, { words, wanted: 'text' }) : headingsAt(table, headingRow)
  const data = table.rows.filter((row) => row.number > found.lastRow)
  const width = Math.max(found.names.length, ...data.slice(0, sampledRows).map((row) => row.cells.length), 0)
  const columns = Array.from({ length: width }, (_, column): MappedColumn => {
    const heading = found.names[column] ?? ''
    const values = data
      .slice(0, sampledRows)
      .map((row) => cellText(row, column).trim())
      .filter((text) => text !== '')
    const known = recogniseHeading(heading, words)
    const guessed = known ? null : guessField(values)
    return {
      column,
      letter: columnLetter(column),
      heading,
      field: known?.field ?? guessed ?? 'other',
      by: known ? 'heading' : guessed ? 'content' : 'nothing',
      sample: values.slice(0, 3),
    }
  }).filter((column) => column.heading !== '' || column.sample.length > 0)
  return { headingRow: found.lastRow, columns: withChoice(withText(single(columns), data), choice) }
}

const sampledRows = 200

const headingsAt = (table: Table, number: number): FoundHeadings => {
  const row = table.rows.find((one) => one.number === number)
  return { lastRow: row ? number : 0, names: row?.cells.map((cell) => cell.text.trim()) ?? [] }
}

/** What a table of questions is read by, with the words that the person chose: 甲, 乙, 丙 are read as told. */
export const questionSubject = (choice: Choice): Subject<ColumnField> => ({
  words: headingWords(choice),
  wanted: 'text',
  tells: (values) => {
    const field = guessField(values)
    return field !== null && isContact(field)
  },
})

const headingWords = (choice: Choice): readonly Words<ColumnField>[] => [
  ...Object.entries(choice)
    .filter(([key]) => columnPlace(key) < 0)
    .map(([key, field]) => ({ field, exact: [levelHeading(key)], part: [] })),
  ...headings,
]

/** These may be many; of the others only one column can be it, the rest goes to the notes. */
const isMany = (field: ColumnField): boolean =>
  isContact(field) || field === 'notes' || field === 'other' || field === 'ignored'

/** Of several columns for one thing, the one whose heading says it whole, else the first. */
function single(columns: readonly MappedColumn[]): readonly MappedColumn[] {
  const holder = new Map<ColumnField, MappedColumn>()
  for (const column of columns) {
    const other = holder.get(column.field)
    if (!other || (isWhole(column) && !isWhole(other))) holder.set(column.field, column)
  }
  return columns.map((column) =>
    isMany(column.field) || holder.get(column.field) === column ? column : { ...column, field: 'other' },
  )
}

const isWhole = ({ heading }: MappedColumn): boolean => recogniseHeading(heading, headings)?.whole ?? false

/** A table without a question column: the wordiest column that means nothing else is taken for it. */
function withText(columns: readonly MappedColumn[], data: Table['rows']): readonly MappedColumn[] {
  if (columns.some(({ field }) => field === 'text')) return columns
  const words = (column: MappedColumn): number =>
    data.slice(0, sampledRows).reduce((sum, row) => sum + cellText(row, column.column).length, 0)
  const candidates = columns.filter(({ by }) => by === 'nothing').toSorted((a, b) => words(b) - words(a))
  const [wordiest] = candidates
  if (!wordiest) return columns
  return columns.map((column) => (column === wordiest ? { ...column, field: 'text', by: 'content' } : column))
}

function withChoice(columns: readonly MappedColumn[], choice: Choice): readonly MappedColumn[] {
  const chosen = new Map<number, ColumnField>()
  for (const [key, field] of Object.entries(choice)) {
    const named = columns.find(({ heading }) => heading !== '' && heading === key)
    chosen.set(named?.column ?? columnPlace(key), field)
  }
  // Whoever names the question column takes it from the one that was found.
  const taken = new Set([...chosen.values()].filter((field) => !isMany(field)))
  return columns.map((column) => {
    const field = chosen.get(column.column)
    if (field) return { ...column, field, by: 'choice' }
    return taken.has(column.field) ? { ...column, field: 'other' } : column
  })
}

/** A choice as it came from outside, or null when it is none. */
export function asChoice(value: unknown): Choice | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const entries = Object.entries(value)
  return entries.every(([, field]) => (columnFields as readonly unknown[]).includes(field))
    ? (value as Choice)
    : null
}
