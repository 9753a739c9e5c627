import { useEffect, useRef } from 'react'
import { useWords } from '../../../kit/hooks.tsx'
import { nextQuestion, type QueueRow } from '../../decide/queue.ts'
import { useDesk } from '../../desk/Desk.tsx'
import { QuestionRow } from './QuestionRow.tsx'
import css from './Questions.module.css'

export function QueueList({ rows }: { rows: readonly QueueRow[] }) {
  const t = useWords()
  const { selection } = useDesk()
  const picked = selection?.kind === 'question' ? selection.id : null
  const next = nextQuestion(rows)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest' })
  }, [picked])
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
