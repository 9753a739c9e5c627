import type { HostMessage } from '../../shared/live/state.ts'
import type { Language } from '../../shared/words/words.ts'
import { useSend, useWords } from '../kit/hooks.tsx'
import styles from './Message.module.css'

/** What the operator has to say, until somebody on the set took note of it. */
export function Message({ message, language }: { message: HostMessage; language: Language }) {
  const words = useWords(language)
  const { send, pending, refused } = useSend()
  return (
    <section className={styles.message} aria-live="assertive">
      <h2>{words('screens.message')}</h2>
      <p>{message.text}</p>
      {refused && <p className={styles.refused}>{refused}</p>}
      <button
        type="button"
        disabled={pending}
        onClick={() => void send({ type: 'host.ack', message: message.id })}
      >
        {words('screens.gotIt')}
      </button>
    </section>
  )
}
