import { useState } from 'react'
import { Button } from '../../../kit/Button.tsx'
import { TextInput } from '../../../kit/Field.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { useEnv, useHave, useReachable, useSetDesk } from '../../desk/Desk.tsx'
import { useBank, type BankQuestion } from './useBank.ts'
import { MaskedText } from './MaskedText.tsx'
import css from './Questions.module.css'

/** States in which a question can be drawn into the show. */
const drawable = new Set<BankQuestion['state']>(['new', 'approved', 'putOff'])

/** The library: what residents asked and nobody has queued yet. */
export function Bank({ queued }: { queued: readonly string[] }) {
  const t = useWords()
  const { act } = useEnv()
  const reachable = useReachable()
  const { bankCounts } = useHave('live')
  const [search, setSearch] = useState('')
  const { items, more, problem } = useBank(search)
  const setDesk = useSetDesk()
  const shown = (items ?? []).filter(
    (question) => drawable.has(question.state) && !queued.includes(question.id),
  )
  const waiting = [...drawable].reduce((sum, state) => sum + (bankCounts[state] ?? 0), 0)
  return (
    <section className={css['bank']} aria-label={t('console.bank')}>
      <header className={css['bankHead']}>
        <h3 className={css['bankName']}>
          {t('console.bank')} <span>{waiting}</span>
        </h3>
        <TextInput
          type="search"
          className={css['search']}
          aria-label={t('console.bank.search')}
          placeholder={t('console.bank.search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
        <Button small onClick={() => setDesk({ panel: { name: 'questions' } })}>
          {t('bank.open')}
        </Button>
      </header>
      {problem !== null && <p className={css['problem']}>{problem}</p>}
      {items !== null && shown.length === 0 && problem === null && (
        <p className={css['empty']}>{t(search.trim() === '' ? 'console.bank.empty' : 'console.bank.none')}</p>
      )}
      <ul className={css['list']}>
        {shown.map((question) => (
          <li key={question.id} className={css['bankItem']}>
            <span className={css['bankText']}>
              <MaskedText text={question.text} />
              <span className={css['facts']}>
                {[t(`console.question.state.${question.state}`), question.community, question.category]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Button
              small
              disabled={!reachable}
              onClick={() => void act({ type: 'question.queue', question: question.id })}
            >
              {t('console.bank.queue')}
            </Button>
          </li>
        ))}
      </ul>
      {more !== null && (
        <Button small look="quiet" className={css['more']} onClick={() => void more()}>
          {t('console.bank.more')}
        </Button>
      )}
    </section>
  )
}
