import { useState } from 'react'
import { say, type Language, type WordKey } from '../../shared/words/words.ts'
import { Choose } from './Choose.tsx'
import { Enter } from './Enter.tsx'
import styles from './Pair.module.css'
import { keepToken, pagesFor } from './place.ts'
import { Wait } from './Wait.tsx'

type Step =
  | { at: 'enter'; refused: string | null }
  | { at: 'wait'; request: string }
  | { at: 'choose'; pages: readonly string[] }
  | { at: 'open' }

/** From six digits to a screen of the studio: enter, wait for the operator's word, open the page of the role. */
export function Pair({ scanned, language }: { scanned: string; language: Language }) {
  const [step, setStep] = useState<Step>({ at: 'enter', refused: null })
  const [name, setName] = useState(() => localStorage.getItem('daobo.pair.name') ?? '')
  const words = (key: WordKey, params?: { name: string }): string => say(language, key, params)

  function allowed(role: string, token: string): void {
    keepToken(localStorage, role, token)
    const pages = pagesFor(role)
    if (pages.length > 1) return setStep({ at: 'choose', pages })
    setStep({ at: 'open' })
    location.replace(`/${pages[0] ?? 'console'}/`)
  }

  return (
    <main className={styles.page}>
      {step.at === 'enter' && (
        <Enter
          pin={scanned}
          name={name}
          refused={step.refused}
          language={language}
          asked={(request, given) => {
            localStorage.setItem('daobo.pair.name', given)
            setName(given)
            setStep({ at: 'wait', request })
          }}
        />
      )}
      {step.at === 'wait' && (
        <Wait
          request={step.request}
          name={name}
          language={language}
          allowed={allowed}
          refused={(refused) => setStep({ at: 'enter', refused })}
        />
      )}
      {step.at === 'choose' && <Choose pages={step.pages} language={language} />}
      {step.at === 'open' && <h1>{words('pair.opening')}</h1>}
    </main>
  )
}
