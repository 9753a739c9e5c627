import { useWords } from './hooks.tsx'
import css from './CellProblems.module.css'

/** Something to look at in a table that was read, as the studio says it. */
export interface CellProblem {
  row: number
  /** Where one cell is meant: B7. */
  cell?: string | undefined
  code: string
  message: string
}

/** What to look at in a table, by its cells. */
export function CellProblems({ problems, label }: { problems: readonly CellProblem[]; label?: string }) {
  const t = useWords()
  return (
    <ol className={css['list']} aria-label={label}>
      {problems.map(({ row, cell, code, message }) => (
        <li key={`${row} ${cell ?? ''} ${code}`}>
          <span className={css['cell']}>{cell ?? t('bank.import.row', { row })}</span>
          {message}
        </li>
      ))}
    </ol>
  )
}
