import { useEffect, useEffectEvent } from 'react'
import { say, type Language } from '../../shared/words/words.ts'
import { poll, type Answered } from './ask.ts'
import styles from './Pair.module.css'

interface WaitParts {
  request: string
  name: string
  language: Language
  allowed(role: string, token: string): void
  refused(message: string | null): void
}

const everyMs = 1000

export function Wait(parts: WaitParts) {
  const { request, language } = parts
  /** True when waiting is over. */
  const decided = useEffectEvent((answer: Answered): boolean => {
    if (answer.is === 'allowed') parts.allowed(answer.role, answer.token)
    else if (answer.is === 'refused') parts.refused(answer.message)
    else return false
    return true
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const look = async (): Promise<void> => {
      const answer = await poll((address, init) => fetch(address, init), request, language)
      if (gone || decided(answer)) return
      timer = setTimeout(() => void look(), everyMs)
    }
    void look()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [request, language])
  return (
    <div className={styles.form} role="alert">
      <h1>{say(language, 'pair.waiting')}</h1>
      <p className={styles.lead}>{say(language, 'pair.waiting.more', { name: parts.name })}</p>
      <div className={styles.pulse} aria-hidden="true" />
      <button type="button" className={styles.quiet} onClick={() => parts.refused(null)}>
        {say(language, 'pair.cancel')}
      </button>
    </div>
  )
}
