import { mergedCells } from '../../table/merged.ts'
import type { Cell, Row, Table } from '../../table/cell.ts'
import { isContact, type ColumnField } from './fields.ts'
import type { Mapping } from './mapping.ts'

/**
 * A community written once and merged over ten rows holds for all ten. What tells one person from another is not
 * filled, nor is the question: merged over rows it is one question still.
 */
export function fillDown(table: Table, mapping: Mapping): (row: Row, column: number) => Cell {
  const fields = new Map(mapping.columns.map(({ column, field }) => [column, field]))
  return mergedCells(table, mapping.headingRow, (column) => isShared(fields.get(column)))
}

const isShared = (field: ColumnField | undefined): boolean =>
  field !== undefined && !isContact(field) && field !== 'text' && field !== 'asker' && field !== 'ignored'
