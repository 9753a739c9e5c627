import { cleanLines } from '../../comments/clean.ts'
import type { Row, Table } from '../../table/cell.ts'
import { readDraft, type Draft } from './draft.ts'
import { fillDown } from './fillDown.ts'
import type { Mapping } from './mapping.ts'
import type { ImportProblem } from './problems.ts'

export interface Drafts {
  drafts: readonly Draft[]
  /** Rows that say something but are no question: without text, or too long. */
  skipped: number
  problems: readonly ImportProblem[]
}

/** Rows to questions by the mapping. Blank rows are passed over without a word. Works in steps of a few hundred rows. */
export function* readDrafts(table: Table, mapping: Mapping): Generator<void, Drafts> {
  const drafts: Draft[] = []
  const problems: ImportProblem[] = []
  const filled = fillDown(table, mapping)
  const told = mapping.columns.filter(({ field }) => field !== 'ignored')
  let skipped = 0
  for (const [count, row] of table.rows.entries()) {
    if (count % stepRows === 0) yield
    if (row.number <= mapping.headingRow || isBlank(row, told)) continue
    const cells = told.map((column) => ({ column, cell: filled(row, column.column) }))
    const draft = readDraft(row.number, cells, (code, column) =>
      problems.push({ row: row.number, ...(column ? { column: column.column + 1 } : {}), code }),
    )
    if (draft) drafts.push(draft)
    else skipped += 1
  }
  return { drafts, skipped, problems }
}

const stepRows = 200

const isBlank = (row: Row, columns: Mapping['columns']): boolean =>
  columns.every(({ column }) => {
    const cell = row.cells[column]
    return !cell || (cell.note === undefined && cleanLines(cell.text, 10).text === '')
  })
