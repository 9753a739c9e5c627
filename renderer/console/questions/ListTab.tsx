import { useState } from 'react'
import type { Api } from '../../kit/api.ts'
import { Button } from '../../kit/Button.tsx'
import { TextInput } from '../../kit/Field.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Switch } from '../../kit/Switch.tsx'
import { isNarrowed, type BankFilter } from './bankFilter.ts'
import { BulkBar } from './BulkBar.tsx'
import { Filters } from './Filters.tsx'
import { QuestionDetail } from './QuestionDetail.tsx'
import { QuestionRows } from './QuestionRows.tsx'
import type { BankActions } from './useBankActions.ts'
import { useQuestions } from './useQuestions.ts'
import css from './ListTab.module.css'

export interface ListTabProps {
  api: Api
  filter: BankFilter
  onFilter(filter: BankFilter): void
  revision: number
  actions: BankActions
}

/** Filters, the list, and the one question that is looked at, side by side. */
export function ListTab({ api, filter, onFilter, revision, actions }: ListTabProps) {
  const t = useWords()
  const { items, problem, more } = useQuestions(api, filter, revision)
  const [open, setOpen] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const change = (changes: Partial<BankFilter>): void => {
    onFilter({ ...filter, ...changes })
    setChosen(new Set())
  }
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const question = items?.find((item) => item.id === open)
  return (
    <div className={css['tab']}>
      <Filters api={api} filter={filter} revision={revision} onChange={change} />
      <div className={css['middle']}>
        <div className={css['search']}>
          <TextInput
            type="search"
            data-first
            aria-label={t('bank.search')}
            placeholder={t('bank.search')}
            value={filter.q}
            onChange={(event) => change({ q: event.target.value })}
          />
          <Switch checked={filter.newestFirst} onChange={(newestFirst) => change({ newestFirst })}>
            {t('bank.newestFirst')}
          </Switch>
        </div>
        <BulkBar items={items ?? []} chosen={chosen} actions={actions} onChosen={setChosen} />
        <div className={css['scroll']}>
          {problem !== null && <p className={css['bad']}>{problem}</p>}
          {items?.length === 0 && (
            <p className={css['quiet']}>{t(isNarrowed(filter) ? 'bank.none' : 'bank.empty')}</p>
          )}
          <QuestionRows items={items ?? []} open={open} chosen={chosen} onOpen={setOpen} onChoose={choose} />
          {more && (
            <Button small look="quiet" className={css['more']} onClick={more}>
              {t('bank.more')}
            </Button>
          )}
        </div>
      </div>
      {question ? (
        <QuestionDetail
          key={question.id}
          api={api}
          question={question}
          revision={revision}
          actions={actions}
        />
      ) : (
        <p className={css['none']}>{t('bank.detail.none')}</p>
      )}
    </div>
  )
}
