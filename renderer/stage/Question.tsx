import type { QueuedQuestion } from '../../shared/live/question.ts'
import type { Language } from '../../shared/words/words.ts'
import { useSend, useWords } from '../kit/hooks.tsx'
import styles from './Question.module.css'

/** The question that viewers see, with what the answerer should say, and one touch for "answered". */
export function Question({ question, language }: { question: QueuedQuestion | null; language: Language }) {
  const words = useWords(language)
  const { send, pending, refused } = useSend()
  if (!question) return <p className={styles.none}>{words('stage.noQuestion')}</p>
  const from = [question.asker || words('screens.anonymous'), question.community].filter(Boolean).join(' · ')
  return (
    <section className={styles.question}>
      <h2>
        <span>{words('screens.question')}</span>
        {question.answerer && <strong>{words('screens.answerer', { name: question.answerer })}</strong>}
      </h2>
      <p className={styles.text}>{question.text}</p>
      <p className={styles.from}>{from}</p>
      {question.notes && (
        <div className={styles.notes}>
          <h3>{words('screens.notes')}</h3>
          <p>{question.notes}</p>
        </div>
      )}
      {refused && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <button
        type="button"
        disabled={pending}
        onClick={() => void send({ type: 'question.answered', question: question.id })}
      >
        {words('stage.answered')}
      </button>
    </section>
  )
}
