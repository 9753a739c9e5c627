import {
  questionSources,
  questionStates,
  type QuestionSource,
  type QuestionState,
} from '../../../shared/live/question.ts'
import type { Api } from '../../kit/api.ts'
import { FieldGroup } from '../../kit/Field.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Select } from '../../kit/Select.tsx'
import { Switch } from '../../kit/Switch.tsx'
import type { BankFilter } from './bankFilter.ts'
import { useGroups, type Group } from './useGroups.ts'
import css from './Filters.module.css'

export interface FiltersProps {
  api: Api
  filter: BankFilter
  revision: number
  onChange(changes: Partial<BankFilter>): void
}

/** What of the library to look at: states with their counts first, the rest by choice. */
export function Filters({ api, filter, revision, onChange }: FiltersProps) {
  const t = useWords()
  const states = useGroups(api, 'state', filter, revision)
  const counts = new Map(states.map(({ value, count }) => [value, count]))
  const total = states.reduce((sum, { count }) => sum + count, 0)
  const sources = useGroups(api, 'source', filter, revision)
  return (
    <aside className={css['filters']} aria-label={t('bank.filters')}>
      <ul className={css['states']} aria-label={t('bank.state')}>
        {(['', ...questionStates] as const).map((state) => (
          <li key={state}>
            <button
              type="button"
              className={css['state']}
              aria-pressed={filter.state === state}
              onClick={() => onChange({ state })}
            >
              <span>{t(state === '' ? 'bank.all' : stateWord(state))}</span>
              <span className={css['count']}>{state === '' ? total : (counts.get(state) ?? 0)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Choice label={t('bank.field.source')}>
        <Select<string>
          label={t('bank.field.source')}
          value={filter.source}
          options={[
            { value: '', label: t('bank.any') },
            ...questionSources
              .filter((source) => source === filter.source || sources.some(({ value }) => value === source))
              .map((source) => ({
                value: source,
                label: t(`question.source.${source}`),
                note: String(sources.find(({ value }) => value === source)?.count ?? 0),
              })),
          ]}
          onChange={(value) => onChange({ source: value as QuestionSource | '' })}
        />
      </Choice>
      <ByValue {...{ api, filter, revision, onChange }} by="category" />
      <ByValue {...{ api, filter, revision, onChange }} by="community" />
      <ByValue {...{ api, filter, revision, onChange }} by="answerer" />
      <Switch checked={filter.followUp} onChange={(followUp) => onChange({ followUp })}>
        {t('bank.followUps')}
      </Switch>
    </aside>
  )
}

const stateWord = (state: QuestionState) => `question.state.${state}` as const

const Choice = FieldGroup

/** Values that a person typed: whatever stands in the library, the commonest first. */
function ByValue({
  api,
  filter,
  revision,
  onChange,
  by,
}: FiltersProps & { by: 'category' | 'community' | 'answerer' }) {
  const t = useWords()
  const groups = useGroups(api, by, filter, revision)
  const chosen = filter[by]
  return (
    <Choice label={t(`bank.field.${by}`)}>
      <Select<string>
        label={t(`bank.field.${by}`)}
        value={chosen === null ? any : `=${chosen}`}
        options={[
          { value: any, label: t('bank.any') },
          ...withChosen(groups, chosen).map(({ value, count }) => ({
            value: `=${value}`,
            label: value === '' ? t('bank.blank') : value,
            note: String(count),
          })),
        ]}
        onChange={(value) => onChange({ [by]: value === any ? null : value.slice(1) })}
      />
    </Choice>
  )
}

const any = '*'
/** A list to choose from has an end. */
const mostShown = 60

/** What is chosen stays in the list, also where nothing of it is left. The blank ones can't be asked for by value. */
const withChosen = (groups: readonly Group[], chosen: string | null): readonly Group[] => {
  const named = groups.filter(({ value }) => value !== '').slice(0, mostShown)
  return chosen === null || named.some(({ value }) => value === chosen)
    ? named
    : [...named, { value: chosen, count: 0 }]
}
