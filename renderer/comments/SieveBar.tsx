import type { RefObject } from 'react'
import { TextInput } from '../kit/Field.tsx'
import { Group } from '../kit/Group.tsx'
import { useWords } from '../kit/hooks.tsx'
import { Select } from '../kit/Select.tsx'
import { sourceNamed } from './sourceNamed.ts'
import { sieves, type Sieve } from './sieve.ts'
import css from './SieveBar.module.css'

/** Which comments are looked at: by where they stand, by source, by what they say. */
export function SieveBar({
  sieve,
  held,
  sources,
  search,
  onChange,
}: {
  sieve: Sieve
  held: number
  sources: readonly string[]
  search: RefObject<HTMLInputElement | null>
  onChange(sieve: Sieve): void
}) {
  const t = useWords()
  return (
    <div className={css['sieve']}>
      <Group className={css['chips']} label={t('moderate.sieve')}>
        {sieves.map((name) => (
          <button
            key={name}
            type="button"
            className={css['chip']}
            aria-pressed={sieve.name === name}
            onClick={() => onChange({ ...sieve, name })}
          >
            {t(`moderate.sieve.${name}`)}
            {name === 'held' && held > 0 && <span className={css['count']}> {held}</span>}
          </button>
        ))}
      </Group>
      <div className={css['find']}>
        <TextInput
          ref={search}
          type="search"
          className={css['search']}
          placeholder={t('moderate.search')}
          aria-label={t('moderate.search')}
          aria-keyshortcuts="/"
          maxLength={200}
          value={sieve.search}
          onChange={(event) => onChange({ ...sieve, search: event.target.value })}
        />
        <div className={css['from']}>
          <Select
            label={t('moderate.source')}
            value={sieve.source === '' ? 'all' : `of ${sieve.source}`}
            options={[
              { value: 'all', label: t('moderate.source.all') },
              ...sources.map((source) => ({ value: `of ${source}`, label: sourceNamed(t, source) })),
            ]}
            onChange={(value) => onChange({ ...sieve, source: value === 'all' ? '' : value.slice(3) })}
          />
        </div>
      </div>
    </div>
  )
}
