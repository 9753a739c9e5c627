import { useState } from 'react'
import type { Api } from '../../kit/api.ts'
import { Button } from '../../kit/Button.tsx'
import { Group } from '../../kit/Group.tsx'
import { useStatus, useWords } from '../../kit/hooks.tsx'
import type { BankQuestion } from './bankQuestion.ts'
import { useAnswer } from './useAnswer.ts'
import type { BankActions } from './useBankActions.ts'
import css from './MergeTab.module.css'

interface Duplicates {
  total: number
  groups: readonly { likeness: number; count: number; questions: readonly BankQuestion[] }[]
}

/** Comparing a hundred thousand questions takes some twenty seconds. */
const patienceMs = 120_000

/** Groups of open questions that say nearly the same: one is kept, the others go behind it. */
export function MergeTab({ api, revision, actions }: { api: Api; revision: number; actions: BankActions }) {
  const t = useWords()
  const { value: found, problem } = useAnswer<Duplicates>(
    api,
    '/questions/duplicates',
    revision,
    0,
    patienceMs,
  )
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set())
  const groups = found?.groups.filter(
    ({ questions }) => questions.length > 1 && !skipped.has(questions[0]!.id),
  )
  return (
    <div className={css['tab']}>
      <p className={css['about']}>{t('bank.merge.about')}</p>
      {problem !== null && <p className={css['bad']}>{problem}</p>}
      {!groups && problem === null && <p className={css['about']}>{t('bank.merge.looking')}</p>}
      {groups?.length === 0 && <p className={css['about']}>{t('bank.merge.none')}</p>}
      {groups && groups.length > 0 && (
        <p className={css['about']}>{t('bank.merge.total', { count: found?.total ?? 0 })}</p>
      )}
      <ul className={css['groups']}>
        {groups?.map(({ questions, likeness }) => (
          <SimilarGroup
            key={questions[0]!.id}
            questions={questions}
            likeness={likeness}
            actions={actions}
            onSkip={() => setSkipped((known) => new Set(known).add(questions[0]!.id))}
          />
        ))}
      </ul>
    </div>
  )
}

function SimilarGroup({
  questions,
  likeness,
  actions,
  onSkip,
}: {
  questions: readonly BankQuestion[]
  likeness: number
  actions: BankActions
  onSkip(): void
}) {
  const t = useWords()
  const reachable = useStatus() === 'open'
  const [kept, setKept] = useState(questions[0]!.id)
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set())
  const same = questions.filter(({ id }) => !others.has(id))
  // The one that was kept may turn out to be another question.
  const keep = same.some(({ id }) => id === kept) ? kept : same[0]!.id
  const from = same.map(({ id }) => id).filter((id) => id !== keep)
  const name = `keep-${questions[0]!.id}`
  const percent = Math.round(likeness * 100)
  const leaveOut = (id: string): void => {
    if (same.length > 2) setOthers((known) => new Set(known).add(id))
    else onSkip()
  }
  return (
    <li className={css['group']}>
      <Group label={t('bank.merge.group', { percent })}>
        {same.map((question) => (
          <div key={question.id} className={css['one']}>
            <label className={css['what']}>
              <input
                type="radio"
                name={name}
                checked={keep === question.id}
                aria-label={t('bank.merge.keep', { text: question.text.slice(0, 40) })}
                onChange={() => setKept(question.id)}
              />
              <span>
                {question.text}
                <span className={css['facts']}>
                  {[
                    t(`question.state.${question.state}`),
                    t(`question.source.${question.source}`),
                    question.community,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </label>
            <Button
              small
              look="quiet"
              aria-label={t('bank.merge.leaveOutOf', { text: question.text.slice(0, 40) })}
              onClick={() => leaveOut(question.id)}
            >
              {t('bank.merge.leaveOut')}
            </Button>
          </div>
        ))}
      </Group>
      <div className={css['deeds']}>
        <span className={css['likeness']}>{t('bank.merge.group', { percent })}</span>
        <Button small look="quiet" onClick={onSkip}>
          {t('bank.merge.skip')}
        </Button>
        <Button
          small
          look="accent"
          disabled={!reachable}
          onClick={() => void actions.act({ type: 'question.merge', into: keep, from })}
        >
          {t('bank.merge.do', { count: same.length })}
        </Button>
      </div>
    </li>
  )
}
