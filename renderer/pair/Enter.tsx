import { useState, type FormEvent } from 'react'
import { say, type Language, type WordKey } from '../../shared/words/words.ts'
import { ask } from './ask.ts'
import styles from './Pair.module.css'
import { pinOf } from './place.ts'

interface EnterParts {
  pin: string
  name: string
  refused: string | null
  language: Language
  asked(request: string, name: string): void
}

export function Enter(parts: EnterParts) {
  const words = (key: WordKey): string => say(parts.language, key)
  const [pin, setPin] = useState(parts.pin)
  const [name, setName] = useState(parts.name)
  const [problem, setProblem] = useState(parts.refused)
  const [pending, setPending] = useState(false)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (pin.length !== 6) return setProblem(words('pair.pin.short'))
    if (name.trim() === '') return setProblem(words('pair.name.missing'))
    setPending(true)
    setProblem(null)
    const asked = await ask((address, init) => fetch(address, init), pin, name.trim(), parts.language)
    setPending(false)
    if (asked.ok) return parts.asked(asked.request, name.trim())
    setProblem(asked.message)
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <h1>{words('pair.title')}</h1>
      <p className={styles.lead}>{words('pair.lead')}</p>
      <label>
        <span>{words('pair.pin')}</span>
        <input
          className={styles.pin}
          value={pin}
          onChange={(event) => setPin(pinOf(event.target.value))}
          inputMode="numeric"
          autoComplete="one-time-code"
          placeholder="······"
        />
      </label>
      <label>
        <span>{words('pair.name')}</span>
        <input
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={40}
          autoComplete="off"
          placeholder={words('pair.name.example')}
        />
      </label>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <button type="submit" disabled={pending}>
        {words('pair.go')}
      </button>
    </form>
  )
}
