import type { Api } from '../../kit/api.ts'
import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/hooks.tsx'
import type { BankQuestion } from './bankQuestion.ts'
import { useAnswer } from './useAnswer.ts'
import type { BankActions } from './useBankActions.ts'
import css from './QuestionDetail.module.css'

interface Items {
  items: readonly (Pick<BankQuestion, 'id' | 'text' | 'state'> & { likeness: number })[]
}

/** Questions that say nearly the same, to be merged or to see what was answered; and those merged in already. */
export function Related({
  api,
  question,
  revision,
  actions,
}: {
  api: Api
  question: BankQuestion
  revision: number
  actions: BankActions
}) {
  const t = useWords()
  const { id } = question
  const path = `/questions/similar?question=${encodeURIComponent(id)}`
  const mergedPath = question.merged > 0 ? `/questions?mergedInto=${encodeURIComponent(id)}&limit=50` : null
  const similar = useAnswer<Items>(api, path, revision).value?.items ?? []
  const merged = useAnswer<Items>(api, mergedPath, revision).value?.items ?? []
  return (
    <>
      {similar.length > 0 && question.mergedInto === null && (
        <section className={css['related']} aria-label={t('bank.similar')}>
          <h3>{t('bank.similar')}</h3>
          <ul>
            {similar.map((one) => (
              <li key={one.id}>
                <span className={css['relatedText']}>
                  {one.text}
                  <br />
                  {t(`question.state.${one.state}`)} ·{' '}
                  {t('bank.merge.group', { percent: Math.round(one.likeness * 100) })}
                </span>
                <Button
                  small
                  disabled={one.state === 'onAir'}
                  onClick={() => void actions.act({ type: 'question.merge', into: id, from: [one.id] })}
                >
                  {t('bank.mergeInto')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {merged.length > 0 && (
        <section className={css['related']} aria-label={t('bank.mergedHere')}>
          <h3>{t('bank.mergedHere')}</h3>
          <ul>
            {merged.map((one) => (
              <li key={one.id}>
                <span className={css['relatedText']}>{one.text}</span>
                <Button
                  small
                  look="quiet"
                  onClick={() => void actions.act({ type: 'question.unmerge', question: one.id })}
                >
                  {t('bank.unmerge')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
