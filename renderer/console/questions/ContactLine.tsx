import { useState } from 'react'
import { contactFields, fieldWord, type ContactField } from '../../../shared/questions/import/fields.ts'
import type { Api } from '../../kit/api.ts'
import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/hooks.tsx'
import type { BankActions } from './useBankActions.ts'
import css from './QuestionDetail.module.css'

interface Kept {
  contact: { readonly [K in ContactField]?: string }
  deleteAtEpochMs: number
}

/** How the asker can be reached: shown only on a press, which is on record, and gone again with the next question. */
export function ContactLine({
  api,
  question,
  actions,
}: {
  api: Api
  question: string
  actions: BankActions
}) {
  const t = useWords()
  const [kept, setKept] = useState<Kept | null>(null)
  async function show(): Promise<void> {
    const answer = await api.get<Kept>(`/questions/${encodeURIComponent(question)}/contact`)
    if (answer.ok) setKept(answer.value)
    else actions.setSaid({ tone: 'refused', text: answer.message })
  }
  if (!kept) {
    return (
      <div>
        <Button small onClick={() => void show()}>
          {t('bank.showContact')}
        </Button>
      </div>
    )
  }
  const date = new Date(kept.deleteAtEpochMs).toLocaleDateString()
  return (
    <div className={css['contact']}>
      <dl>
        {contactFields.flatMap((field) => {
          const value = kept.contact[field]
          if (value === undefined) return []
          return [
            <dt key={`${field}-name`}>{t(fieldWord(field)).replace(/[（(].*/, '')}</dt>,
            <dd key={field}>{value}</dd>,
          ]
        })}
      </dl>
      <p className={css['quiet']}>{t('bank.contactUntil', { date })}</p>
      <div>
        <Button
          small
          onClick={() =>
            void actions.act({ type: 'contact.delete', question }).then((done) => done && setKept(null))
          }
        >
          {t('bank.deleteContact')}
        </Button>
      </div>
    </div>
  )
}
