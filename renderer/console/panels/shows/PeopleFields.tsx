import type { ObsInput } from '../../../../shared/live/obs.ts'
import type { Person } from '../../../../shared/show/show.ts'
import { Button } from '../../../kit/Button.tsx'
import { TextInput } from '../../../kit/Field.tsx'
import { Icon } from '../../../kit/Icon.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { Select } from '../../../kit/Select.tsx'
import { newId } from '../../newId.ts'
import css from './ShowSettingsPanel.module.css'

const roles = ['host', 'cohost', 'guest'] as const
/** Nobody's microphone: no input of OBS has an empty name. */
const noMic = ''

/** Who speaks, as what, and into which microphone. */
export function PeopleFields({
  people,
  inputs,
  onChange,
}: {
  people: readonly Person[]
  inputs: readonly ObsInput[]
  onChange(people: readonly Person[]): void
}) {
  const t = useWords()
  const set = (id: string, changes: Partial<Person>): void =>
    onChange(people.map((person) => (person.id === id ? { ...person, ...changes } : person)))
  const setMic = (id: string, mic: string): void =>
    onChange(
      people.map((person) => {
        if (person.id !== id) return person
        const { mic: _before, ...rest } = person
        return mic === noMic ? rest : { ...rest, mic }
      }),
    )
  const mics = inputs
    .filter((input) => input.audio)
    .map((input) => ({ value: input.name, label: input.name }))
  return (
    <section aria-label={t('console.people')}>
      <h3 className={css['heading']}>{t('console.people')}</h3>
      {people.map((person, at) => {
        const named = (field: string): string => `${field} ${at + 1}`
        return (
          <div key={person.id} className={css['person']}>
            {(['name', 'title', 'unit'] as const).map((field) => (
              <TextInput
                key={field}
                aria-label={named(t(`console.people.${field}`))}
                placeholder={t(`console.people.${field}`)}
                maxLength={field === 'unit' ? 80 : 60}
                value={person[field]}
                onChange={(event) => set(person.id, { [field]: event.target.value })}
              />
            ))}
            <Select
              label={named(t('console.people.role'))}
              value={person.role}
              options={roles.map((role) => ({ value: role, label: t(`console.people.${role}`) }))}
              onChange={(role) => set(person.id, { role })}
            />
            <Select
              label={named(t('console.people.mic'))}
              value={person.mic ?? noMic}
              options={[{ value: noMic, label: t('console.people.noMic') }, ...mics]}
              onChange={(mic) => setMic(person.id, mic)}
            />
            <Button
              look="quiet"
              aria-label={t('console.people.remove', { name: person.name })}
              onClick={() => onChange(people.filter((one) => one.id !== person.id))}
            >
              <Icon of="close" size={14} />
            </Button>
          </div>
        )
      })}
      <Button
        small
        onClick={() =>
          onChange([
            ...people,
            { id: newId(), name: '', title: '', unit: '', role: people.length === 0 ? 'host' : 'cohost' },
          ])
        }
      >
        <Icon of="plus" size={14} /> {t('console.people.add')}
      </Button>
    </section>
  )
}
