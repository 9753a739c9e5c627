import { columnLetter } from '../../shared/table/cell.ts'

/** What is wrong in a row of a table, as the API tells it: with the cell by its name where one cell is meant. */
export const rowProblem = <C extends string>(
  { row, column, code }: { row: number; column?: number | undefined; code: C },
  message: string,
) => ({
  row,
  ...(column === undefined ? {} : { column, cell: `${columnLetter(column - 1)}${row}` }),
  code,
  message,
})
