import { useRef } from 'react'
import { useWords } from '../../../kit/hooks.tsx'
import { useKeepInView } from '../../../kit/useKeepInView.ts'
import type { QueueRow } from '../../decide/queue.ts'
import { useDesk } from '../../desk/Desk.tsx'
import { QuestionRow } from './QuestionRow.tsx'
import css from './Questions.module.css'

export function QueueList({ rows, next }: { rows: readonly QueueRow[]; next: string | null }) {
  const t = useWords()
  const { selection } = useDesk()
  const picked = selection?.kind === 'question' ? selection.id : null
  const list = useRef<HTMLOListElement>(null)
  useKeepInView(list, picked)
  return (
    <ol className={css['list']} ref={list} aria-label={t('console.questions.queue')}>
      {rows.map((row) => (
        <QuestionRow
          key={row.question.id}
          row={row}
          selected={picked === row.question.id}
          next={next === row.question.id}
        />
      ))}
    </ol>
  )
}
