import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { Field, TextInput } from '../../kit/Field.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Popover } from '../../kit/Popover.tsx'
import { useEnv, useHave, useReachable } from '../desk/Desk.tsx'
import { shortCount } from '../format.ts'
import { CounterSources } from './CounterSources.tsx'
import css from './TopBar.module.css'

const shown = ['viewers', 'likes'] as const
const counted = [...shown, 'comments', 'people', 'shares', 'orders', 'amount', 'resumes'] as const

/** The figures of the run; where no source counts one it is set by hand. */
export function Counters() {
  const t = useWords()
  const { counters } = useHave('live')
  const { language } = useHave('settings')
  const reachable = useReachable()
  return (
    <Popover
      title={t('console.counters.title')}
      trigger={
        <Button small look="quiet" className={css['status']} disabled={!reachable}>
          {shown.map((counter) => (
            <span key={counter}>
              {t(`console.counter.${counter}`)}{' '}
              <span className={css['figure']}>{shortCount(counters[counter] ?? 0, language)}</span>
            </span>
          ))}
        </Button>
      }
    >
      <div className={css['counterForm']}>
        {counted.map((counter) => (
          <CounterField key={counter} counter={counter} value={counters[counter] ?? 0} />
        ))}
        <CounterSources />
      </div>
    </Popover>
  )
}

function CounterField({ counter, value }: { counter: (typeof counted)[number]; value: number }) {
  const t = useWords()
  const { act } = useEnv()
  const [typed, setTyped] = useState<string | null>(null)
  const save = (): void => {
    const next = Number((typed ?? '').normalize('NFKC').replaceAll(/[,\s]/g, ''))
    if (typed !== null && typed.trim() !== '' && Number.isFinite(next) && next >= 0) {
      void act({ type: 'counter.set', counter, value: Math.round(next) })
    }
    setTyped(null)
  }
  return (
    <Field label={t(`card.counter.${counter}`)}>
      {(ids) => (
        <TextInput
          {...ids}
          inputMode="numeric"
          value={typed ?? String(value)}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={save}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      )}
    </Field>
  )
}
