import { useState } from 'react'
import type { WordEntry } from '../../../shared/comments/words.ts'
import { Button } from '../../kit/Button.tsx'
import { TextInput } from '../../kit/Field.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Plain } from '../Plain.tsx'
import css from './Words.module.css'

/** As many as somebody reads; more are found by typing. */
const most = 200

/** Words with what is done about each. */
export function WordRows({
  entries,
  onRemove,
}: {
  entries: readonly WordEntry[]
  onRemove?: (word: string) => void
}) {
  const t = useWords()
  const [sought, setSought] = useState('')
  const fits = entries.filter(({ word }) => word.includes(sought.trim()))
  return (
    <div className={css['rows']}>
      {entries.length > 12 && (
        <TextInput
          type="search"
          aria-label={t('moderate.words.find')}
          placeholder={t('moderate.words.find')}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls, so that keys must reach it */}
      <ul className={css['words']} tabIndex={0} aria-label={t('moderate.words.title')}>
        {fits.slice(0, most).map(({ word, level, reason, scope }) => (
          <li key={`${scope} ${word}`}>
            <Plain className={css['word']} text={word} />
            <span className={css['level']} data-level={level}>
              {t(`comments.level.${level}`)}
            </span>
            <span className={css['quiet']}>
              {t(`comments.reason.${reason}`)}
              {scope !== 'text' && ` · ${t(`moderate.words.scope.${scope}`)}`}
            </span>
            {onRemove && (
              <Button
                small
                look="quiet"
                aria-label={t('moderate.words.remove', { word })}
                onClick={() => onRemove(word)}
              >
                {t('moderate.words.delete')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {fits.length > most && <p className={css['quiet']}>{t('moderate.words.first', { count: most })}</p>}
    </div>
  )
}
