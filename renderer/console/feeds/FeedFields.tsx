import type { FeedField } from '../../../shared/feeds/feed.ts'
import { isWordKey, type WordKey } from '../../../shared/words/words.ts'
import { Field, FieldGroup, TextInput } from '../../kit/Field.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Select } from '../../kit/Select.tsx'
import { Switch } from '../../kit/Switch.tsx'
import type { FormValues } from './feedForm.ts'

/** The form of a kind, drawn from what the kind says it asks for. */
export function FeedFields({
  fields,
  values,
  editing,
  onChange,
}: {
  fields: readonly FeedField[]
  values: FormValues
  editing: boolean
  onChange(values: FormValues): void
}) {
  const t = useWords()
  const word = (key: string): string => (isWordKey(key) ? t(key) : key)
  const set = (name: string, value: string | boolean): void => onChange({ ...values, [name]: value })
  return fields.map((field) => {
    const { name, type, choices = [] } = field
    const label = word(`feeds.field.${name}`)
    const value = values[name] ?? ''
    if (typeof value === 'boolean')
      return (
        <Switch key={name} checked={value} onChange={(next) => set(name, next)}>
          {label}
        </Switch>
      )
    if (type === 'choice')
      return (
        <FieldGroup key={name} label={label}>
          <Select
            label={label}
            value={value}
            options={choices.map((one) => ({ value: one, label: word(`feeds.choice.${one}`) }))}
            onChange={(next) => set(name, next)}
          />
        </FieldGroup>
      )
    const hint = hintFor(field, editing)
    return (
      <Field key={name} label={label} hint={hint === null ? undefined : t(hint)}>
        {(ids) => (
          <TextInput
            {...ids}
            type={type === 'secret' ? 'password' : 'text'}
            autoComplete={type === 'secret' ? 'new-password' : 'off'}
            inputMode={type === 'number' ? 'decimal' : 'text'}
            maxLength={1000}
            value={value}
            onChange={(event) => set(name, event.target.value)}
          />
        )}
      </Field>
    )
  })
}

function hintFor({ name, type }: FeedField, editing: boolean): WordKey | null {
  if (type === 'secret' && editing) return 'feeds.secret.kept'
  return name === 'room' ? 'feeds.hint.room' : null
}
