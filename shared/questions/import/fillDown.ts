import { emptyCell, type Cell, type Row, type Table } from '../../table/cell.ts'
import { isContact, type ColumnField } from './fields.ts'
import type { Mapping } from './mapping.ts'

/**
 * A community written once and merged over ten rows holds for all ten. What tells one person from another is not
 * filled, nor is the question: merged over rows it is one question still.
 */
export function fillDown(table: Table, mapping: Mapping): (row: Row, column: number) => Cell {
  const fields = new Map(mapping.columns.map(({ column, field }) => [column, field]))
  const numbers = new Map(table.rows.map((row) => [row.number, row]))
  const filled = new Map<string, Cell>()
  for (const { top, bottom, left } of table.merges) {
    const cell = numbers.get(top)?.cells[left]
    if (top <= mapping.headingRow || !cell || !isShared(fields.get(left))) continue
    const last = Math.min(bottom, top + longestMerge)
    for (let number = top + 1; number <= last; number += 1) filled.set(`${number}:${left}`, cell)
  }
  return (row, column) => {
    const own = row.cells[column] ?? emptyCell
    return own.text.trim() === '' && !own.note ? (filled.get(`${row.number}:${column}`) ?? own) : own
  }
}

/** A merge may say it covers a million rows. */
const longestMerge = 2000

const isShared = (field: ColumnField | undefined): boolean =>
  field !== undefined && !isContact(field) && field !== 'text' && field !== 'asker' && field !== 'ignored'
