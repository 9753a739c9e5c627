import type { QueuedQuestion } from '../../shared/live/question.ts'
import type { Language } from '../../shared/words/words.ts'
import { useSend, useWords } from '../kit/hooks.tsx'
import styles from './UpNext.module.css'

/** The next three questions, so that nobody is surprised; airing the first is for those who may. */
export function UpNext({
  questions,
  language,
  mayAir,
}: {
  questions: readonly QueuedQuestion[]
  language: Language
  mayAir: boolean
}) {
  const words = useWords(language)
  const { send, pending, refused } = useSend()
  const first = questions[0]
  return (
    <section className={styles.next}>
      <h2>{words('stage.upNext')}</h2>
      {questions.length === 0 && <p className={styles.none}>{words('stage.noneUpNext')}</p>}
      <ol>
        {questions.map((question) => (
          <li key={question.id}>
            <p>{question.text}</p>
            <small>
              {[question.asker || words('screens.anonymous'), question.community].filter(Boolean).join(' · ')}
              {question.answerer && ` · ${words('screens.answerer', { name: question.answerer })}`}
            </small>
          </li>
        ))}
      </ol>
      {refused && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      {mayAir && first && (
        <button type="button" disabled={pending} onClick={() => void send({ type: 'question.next' })}>
          {words('stage.nextQuestion')}
        </button>
      )}
    </section>
  )
}
