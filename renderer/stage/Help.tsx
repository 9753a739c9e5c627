import type { ViewOf } from '../../shared/live/views.ts'
import type { Language } from '../../shared/words/words.ts'
import { useSend, useWords } from '../kit/hooks.tsx'
import styles from './Help.module.css'

/** A host who is stuck asks for help without a word on air; the button says that it was heard. */
export function Help({ help, language }: { help: ViewOf<'stage'>['help']; language: Language }) {
  const words = useWords(language)
  const { send, pending, refused } = useSend()
  return (
    <section className={styles.help}>
      {help && <p role="alert">{words('stage.help.sent')}</p>}
      {refused && <p role="alert">{refused}</p>}
      <button
        type="button"
        disabled={pending}
        aria-pressed={help !== null}
        onClick={() => void send({ type: 'host.help', asking: help === null })}
      >
        {words(help ? 'stage.help.cancel' : 'stage.help')}
      </button>
    </section>
  )
}
