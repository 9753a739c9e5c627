/** One cell as its author sees it, and what is doubtful about it. */
export interface Cell {
  text: string
  /**
   * - error: the sheet itself says so (#N/A, #REF!)
   * - uncalculated: a formula without its last result
   * - rounded: a number of more digits than a sheet keeps: its last ones are lost
   * - date: the text is `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`, written by us from a date
   */
  note?: 'error' | 'uncalculated' | 'rounded' | 'date'
}

export interface Row {
  /** As counted in the sheet or file, from 1. */
  number: number
  cells: readonly Cell[]
}

/** Cells joined into one, as row numbers and column places; only the first one carries the text. */
export interface Merge {
  top: number
  bottom: number
  left: number
  right: number
}

export interface Table {
  /** Name of the sheet; empty for text. */
  name: string
  rows: readonly Row[]
  merges: readonly Merge[]
}

export const emptyCell: Cell = { text: '' }

export const cellText = (row: Row | undefined, column: number): string => row?.cells[column]?.text ?? ''

/** `A`, `Z`, `AA`: how sheets name the column at a place from 0. */
export function columnLetter(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetter(Math.floor(column / 26) - 1) + letter
}

/** Place from 0 of a column by its letters, or -1. */
export function columnPlace(letters: string): number {
  if (!/^[A-Z]{1,3}$/i.test(letters)) return -1
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
