import type { CardField } from '../../../../shared/cards/kind.ts'
import { TextArea, TextInput } from '../../../kit/Field.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { Select } from '../../../kit/Select.tsx'
import { Switch } from '../../../kit/Switch.tsx'
import { PictureInput } from './PictureInput.tsx'
import { RowsInput } from './RowsInput.tsx'
import css from './CardPanel.module.css'

interface CardInputProps {
  ids: {
    id?: string
    'aria-describedby'?: string | undefined
    'aria-invalid'?: true | undefined
    'aria-label'?: string
  }
  field: CardField
  /** Most characters that the field takes; null where it has no such limit. */
  longest: number | null
  value: unknown
  onChange(value: unknown): void
}

/** The control for one input of the card kinds' table. */
export function CardInput({ ids, field, longest, value, onChange }: CardInputProps) {
  const t = useWords()
  const text = typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value)
  const limit = longest === null ? {} : { maxLength: longest }
  switch (field.input) {
    case 'line':
      return <TextInput {...ids} {...limit} value={text} onChange={(event) => onChange(event.target.value)} />
    case 'link':
      return (
        <TextInput
          {...ids}
          {...limit}
          type="url"
          value={text}
          onChange={(event) => onChange(event.target.value.trim())}
        />
      )
    case 'text':
      return (
        <TextArea
          {...ids}
          {...limit}
          rows={3}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'lines':
      return (
        <TextArea
          {...ids}
          rows={4}
          value={Array.isArray(value) ? value.join('\n') : ''}
          onChange={(event) => onChange(event.target.value === '' ? [] : event.target.value.split('\n'))}
        />
      )
    case 'number':
      return (
        <TextInput
          {...ids}
          className={css['short']}
          type="number"
          value={text}
          onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
        />
      )
    case 'date':
    case 'time':
      return (
        <TextInput
          {...ids}
          className={css['short']}
          type={field.input}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'choice':
      return (
        <Select
          label={t(field.label)}
          value={text}
          options={(field.choices ?? []).map((choice) => ({ value: choice.value, label: t(choice.label) }))}
          onChange={onChange}
        />
      )
    case 'switch':
      return (
        <Switch checked={value === true} onChange={onChange}>
          {t(field.label)}
        </Switch>
      )
    case 'picture':
      return <PictureInput value={text} onChange={onChange} />
    case 'rows':
      return <RowsInput field={field} value={value} onChange={onChange} />
  }
}
