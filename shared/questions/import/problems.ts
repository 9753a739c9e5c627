import type { WordKey } from '../../words/words.ts'

/** What is wrong with a row or a cell. The first ones cost the row, the others only the cell. */
export const rowProblems = ['text.missing', 'text.tooLong', 'row.known'] as const
export const cellProblems = [
  'cell.error',
  'cell.uncalculated',
  'cell.rounded',
  'cell.damaged',
  'cell.cut',
  'date.unclear',
  'naming.unclear',
  'heading.none',
] as const
export type ProblemCode = (typeof rowProblems)[number] | (typeof cellProblems)[number]

export interface ImportProblem {
  /** As counted in the sheet, from 1. */
  row: number
  /** As counted in the sheet, from 1; absent when it is about the whole row. */
  column?: number
  code: ProblemCode
}

export const problemWord = (code: ProblemCode): WordKey => `questions.problem.${code}`

/** More than this many are counted, not listed: nobody reads on, and the answer stays small. */
export const listedProblems = 500
