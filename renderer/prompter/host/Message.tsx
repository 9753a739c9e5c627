import type { HostMessage } from '../../../shared/live/state.ts'
import type { Language } from '../../../shared/words/words.ts'
import { useWords } from '../../kit/hooks.tsx'
import { letGo } from './letGo.ts'
import styles from './Message.module.css'

/** More characters than this are written smaller. */
const longText = 50

/** What the operator has to say, over the script, until the host took note: by Enter, a remote, or a touch anywhere on it. */
export function Message({
  message,
  language,
  acknowledge,
}: {
  message: HostMessage
  language: Language
  acknowledge(): void
}) {
  const words = useWords(language)
  const read = message.ackedAtEpochMs !== null
  return (
    <button
      type="button"
      className={styles.message}
      data-blinks={message.blink && !read}
      data-read={read}
      data-long={message.text.length > longText}
      onClick={(event) => {
        letGo(event)
        acknowledge()
      }}
    >
      <span className={styles.from}>{words('screens.message')}</span>
      <span className={styles.text}>{message.text}</span>
      {!read && <span className={styles.ack}>{words('screens.gotIt')} ↵</span>}
    </button>
  )
}
