import { emptyCell, type Cell, type Row, type Table } from './cell.ts'

/** A merge may say that it covers a million rows. */
const longestMerge = 2000

/**
 * The cell of a row and column; where that is blank, the one that was merged over it from above. Only the columns of
 * which `holds` says so go down like that, and nothing does from `headingRow` or above.
 */
export function mergedCells(
  table: Table,
  headingRow: number,
  holds: (column: number) => boolean,
): (row: Row, column: number) => Cell {
  const rows = new Map(table.rows.map((row) => [row.number, row]))
  const filled = new Map<string, Cell>()
  for (const { top, bottom, left } of table.merges) {
    const cell = rows.get(top)?.cells[left]
    if (top <= headingRow || !cell || !holds(left)) continue
    const last = Math.min(bottom, top + longestMerge)
    for (let number = top + 1; number <= last; number += 1)
      if (rows.has(number)) filled.set(`${number}:${left}`, cell)
  }
  return (row, column) => {
    const own = row.cells[column] ?? emptyCell
    return own.text.trim() === '' && !own.note ? (filled.get(`${row.number}:${column}`) ?? own) : own
  }
}
