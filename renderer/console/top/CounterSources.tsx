import { Fragment, useEffect, useState } from 'react'
import type { WordKey } from '../../../shared/words/words.ts'
import { sourceNamed } from '../../comments/sourceNamed.ts'
import { useWords } from '../../kit/hooks.tsx'
import { useApi, useHave } from '../desk/Desk.tsx'
import { shortCount } from '../format.ts'
import css from './TopBar.module.css'

const told = ['viewers', 'likes', 'comments', 'people', 'shares'] as const

interface Figures {
  sources: { readonly [counter: string]: { readonly [source: string]: number } }
}

/** What each source gives to a figure, as of when this was opened; nothing where there is only one. */
export function CounterSources() {
  const t = useWords()
  const api = useApi()
  const { language } = useHave('settings')
  const [figures, setFigures] = useState<Figures | null>(null)
  useEffect(() => {
    let over = false
    void api.get<Figures>('/counters').then((answer) => {
      // Without an answer the totals above still stand.
      if (!over && answer.ok) setFigures(answer.value)
    })
    return () => {
      over = true
    }
  }, [api])
  const parted = told.filter((counter) => Object.keys(figures?.sources[counter] ?? {}).length > 1)
  if (!figures || parted.length === 0) return null
  return (
    <dl className={css['sources']}>
      {parted.map((counter) => (
        <Fragment key={counter}>
          {Object.entries(figures.sources[counter] ?? {}).map(([source, value], at) => (
            <Fragment key={source}>
              <dt>{at === 0 ? t(`card.counter.${counter}`) : ''}</dt>
              <dd>{nameOf(t, source)}</dd>
              <dd>{shortCount(value, language)}</dd>
            </Fragment>
          ))}
        </Fragment>
      ))}
    </dl>
  )
}

/** A source stands with its room; people know the platform. */
const nameOf = (t: (key: WordKey) => string, source: string): string =>
  source === 'byHand' ? t('console.counters.byHand') : sourceNamed(t, source.split('/')[0] ?? source)
