import type { QueuedQuestion } from '../../../shared/live/question.ts'
import type { Language } from '../../../shared/words/words.ts'
import { useWords } from '../../kit/hooks.tsx'
import { Pinned } from './Pinned.tsx'
import styles from './Pinned.module.css'

/** The question that viewers see now, with what the answerer should not forget, below the reading line. */
export function Question({ question, language }: { question: QueuedQuestion; language: Language }) {
  const words = useWords(language)
  const from = [question.asker || words('screens.anonymous'), question.community].filter(Boolean).join(' · ')
  return (
    <Pinned name={words('screens.question')}>
      <div className={styles.from}>
        <span>{from}</span>
        {question.answerer && <strong>{words('screens.answerer', { name: question.answerer })}</strong>}
      </div>
      <p className={styles.text}>{question.text}</p>
      {question.notes && <p className={styles.notes}>{question.notes}</p>}
    </Pinned>
  )
}
