import type { CardField } from '../../../../shared/cards/kind.ts'
import { Button } from '../../../kit/Button.tsx'
import { Icon } from '../../../kit/Icon.tsx'
import { TextInput } from '../../../kit/Field.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import css from './CardPanel.module.css'

type Row = Record<string, unknown>

/** A small table: one line of inputs a row. */
export function RowsInput({
  field,
  value,
  onChange,
}: {
  field: CardField
  value: unknown
  onChange(value: readonly Row[]): void
}) {
  const t = useWords()
  const rows = Array.isArray(value) ? (value as readonly Row[]) : []
  const columns = field.rows ?? []
  const change = (at: number, key: string, text: string): void =>
    onChange(rows.map((row, index) => (index === at ? { ...row, [key]: text } : row)))
  return (
    <div className={css['rows']}>
      {rows.map((row, at) => (
        // Rows have no id and are only ever added at the end.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className={css['tableRow']}>
          {columns.map((column) => (
            <TextInput
              key={column.key}
              aria-label={`${t(column.label)} ${at + 1}`}
              placeholder={t(column.label)}
              value={String(row[column.key] ?? '')}
              onChange={(event) => change(at, column.key, event.target.value)}
            />
          ))}
          <Button
            look="quiet"
            aria-label={t('console.card.removeRow', { row: at + 1 })}
            onClick={() => onChange(rows.filter((_, index) => index !== at))}
          >
            <Icon of="close" size={14} />
          </Button>
        </div>
      ))}
      <Button
        small
        onClick={() => onChange([...rows, Object.fromEntries(columns.map((column) => [column.key, '']))])}
      >
        {t('console.card.addRow')}
      </Button>
    </div>
  )
}
