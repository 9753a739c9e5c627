import { useRef } from 'react'
import { useWords } from '../../../kit/hooks.tsx'
import { useKeepInView } from '../../../kit/useKeepInView.ts'
import { dropBefore, type QueueRow } from '../../decide/queue.ts'
import { useDesk, useEnv } from '../../desk/Desk.tsx'
import { dropEdge, useReorder } from '../../reorder/useReorder.ts'
import { QuestionRow } from './QuestionRow.tsx'
import css from './Questions.module.css'

/** The queue in its order; what waits is dragged by its grip, or moved with keys. */
export function QueueList({ rows, next }: { rows: readonly QueueRow[]; next: string | null }) {
  const t = useWords()
  const { act } = useEnv()
  const { selection } = useDesk()
  const picked = selection?.kind === 'question' ? selection.id : null
  const list = useRef<HTMLOListElement>(null)
  const drop = useReorder(
    list,
    (question, to) => void act({ type: 'question.queue', question, before: dropBefore(rows, question, to) }),
  )
  useKeepInView(list, picked)
  return (
    <ol className={css['list']} ref={list} aria-label={t('console.questions.queue')}>
      {rows.map((row, at) => (
        <QuestionRow
          key={row.question.id}
          row={row}
          selected={picked === row.question.id}
          next={next === row.question.id}
          drop={dropEdge(drop, at, rows.length)}
        />
      ))}
    </ol>
  )
}
