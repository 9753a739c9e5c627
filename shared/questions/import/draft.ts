import type { AskerNaming, QuestionSource } from '../../live/question.ts'
import { cleanLines, cleanText } from '../../comments/clean.ts'
import type { Cell } from '../../table/cell.ts'
import { isContact, type ColumnField, type ContactField } from './fields.ts'
import type { MappedColumn } from './mapping.ts'
import type { ProblemCode } from './problems.ts'
import { readDay, readNaming, readSource } from './values.ts'

/** A question as a table gives it, before it has an id. */
export interface Draft {
  row: number
  text: string
  asker: string
  naming: AskerNaming
  community: string
  category: string
  source: QuestionSource
  answerer: string
  notes: string
  summary: string
  /** When it was asked; null when the table doesn't say. */
  askedAtEpochMs: number | null
  /** How to reach the asker; never part of the question. */
  contact: Contact
}

export type Contact = { readonly [K in ContactField]?: string }

/** Longest values that a question takes, in UTF-16 units. */
export const longest = { text: 2000, line: 60, notes: 2000, summary: 4000, contact: 200 } as const

type Report = (code: ProblemCode, column?: MappedColumn) => void
type Given = readonly { column: MappedColumn; cell: Cell }[]

/** One row's cells to a question, or null with a report when there is none in it. What can't be read goes to the notes. */
export function readDraft(row: number, given: Given, report: Report): Draft | null {
  const values = readable(given, report)
  const said = (field: ColumnField): { column: MappedColumn; text: string } | undefined =>
    values.find(({ column }) => column.field === field)
  const line = (field: 'asker' | 'community' | 'category' | 'answerer'): string => {
    const value = said(field)
    const { text, cut } = cleanText(value?.text ?? '', longest.line)
    if (cut) report('cell.cut', value?.column)
    return text
  }

  const text = said('text')?.text ?? ''
  if (text === '' || text.length > longest.text) {
    report(
      text === '' ? 'text.missing' : 'text.tooLong',
      given.find(({ column }) => column.field === 'text')?.column,
    )
    return null
  }
  const noted = values.filter(({ column }) => column.field === 'notes' || column.field === 'other')
  /** Reads a value by its words; unread it is kept as a note, and reported where it matters. */
  const read = <T>(
    field: ColumnField,
    by: (text: string, heading: string) => T | null,
    code?: ProblemCode,
  ): T | null => {
    const value = said(field)
    if (!value) return null
    const meaning = by(value.text, value.column.heading)
    if (meaning === null) noted.push(value)
    if (meaning === null && code) report(code, value.column)
    return meaning
  }
  const naming = read<AskerNaming>('naming', readNaming, 'naming.unclear')
  const source = read<QuestionSource>('source', readSource)
  const askedAtEpochMs = read('askedAt', readDay, 'date.unclear')
  const asker = line('asker')
  return {
    row,
    text,
    asker,
    naming: naming ?? (asker === '' ? 'anonymous' : 'surname'),
    community: line('community'),
    category: line('category'),
    source: source ?? 'collected',
    answerer: line('answerer'),
    notes: cleanLines(noted.map(asNote).join('\n'), longest.notes).text,
    summary: said('summary')?.text ?? '',
    askedAtEpochMs,
    contact: contactIn(values),
  }
}

/** Cells with something in them that can be trusted, cleaned; the rest is reported. */
function readable(given: Given, report: Report): { column: MappedColumn; text: string }[] {
  return given.flatMap(({ column, cell }) => {
    if (cell.note && cell.note !== 'date') report(`cell.${cell.note}`, column)
    if (cell.note === 'error' || cell.note === 'uncalculated') return []
    if (cell.text.includes('\ufffd')) report('cell.damaged', column)
    const { text } = cleanLines(cell.text, longest.summary)
    return text === '' ? [] : [{ column, text }]
  })
}

/** Under its heading, so that 所属网格员 王芳 still says what it is; a notes column speaks for itself. */
const asNote = ({ column, text }: { column: MappedColumn; text: string }): string =>
  column.field === 'notes' || column.heading === '' ? text : `${cleanText(column.heading, 40).text}：${text}`

function contactIn(values: readonly { column: MappedColumn; text: string }[]): Contact {
  const contact: { [K in ContactField]?: string } = {}
  for (const { column, text } of values) {
    const { field } = column
    if (!isContact(field)) continue
    const known = contact[field]
    contact[field] = cleanText(known === undefined ? text : `${known}、${text}`, longest.contact).text
  }
  return contact
}
