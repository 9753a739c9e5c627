import { columnFields, fieldWord, type ColumnField } from '../../../shared/questions/import/fields.ts'
import { useWords } from '../../kit/hooks.tsx'
import { Select } from '../../kit/Select.tsx'
import type { ImportColumn } from './importForm.ts'
import css from './ImportTab.module.css'

/** Each column of the table with what stands in it and what it becomes. */
export function MappingTable({
  columns,
  onMap,
}: {
  columns: readonly ImportColumn[]
  onMap(letter: string, field: ColumnField): void
}) {
  const t = useWords()
  const options = columnFields.map((field) => ({ value: field, label: t(fieldWord(field)) }))
  return (
    <table className={css['mapping']} aria-label={t('bank.import.columns')}>
      <thead>
        <tr>
          <th scope="col">{t('bank.import.column')}</th>
          <th scope="col">{t('bank.import.heading')}</th>
          <th scope="col">{t('bank.import.sample')}</th>
          <th scope="col">{t('bank.import.becomes')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ letter, heading, field, by, sample }) => (
          <tr key={letter} data-field={field} data-by={by}>
            <td className={css['letter']}>{letter}</td>
            <td>{heading}</td>
            <td className={css['sample']}>{sample.join(' ／ ')}</td>
            <td className={css['becomes']}>
              <Select<ColumnField>
                label={`${t('bank.import.becomes')} ${heading || letter}`}
                value={field}
                options={options}
                onChange={(next) => onMap(letter, next)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
