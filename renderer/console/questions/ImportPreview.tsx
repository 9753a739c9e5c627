import { isContact } from '../../../shared/questions/import/fields.ts'
import { Button } from '../../kit/Button.tsx'
import { CellProblems } from '../../kit/CellProblems.tsx'
import { FieldGroup, TextInput } from '../../kit/Field.tsx'
import { useStatus, useView, useWords } from '../../kit/hooks.tsx'
import { Live } from '../../kit/Live.tsx'
import { Select } from '../../kit/Select.tsx'
import type { ImportAnswer, ImportChoice } from './importForm.ts'
import { MappingTable } from './MappingTable.tsx'
import css from './ImportTab.module.css'

export interface ImportPreviewProps {
  name: string
  preview: ImportAnswer
  choice: ImportChoice
  busy: 'look' | 'import' | null
  problem: string | null
  onChange(changes: Partial<ImportChoice>): void
  onImport(): void
  onClear(): void
}

/** What was found in a table, how its columns are read, and what to mind: all to be changed before anything comes in. */
export function ImportPreview(props: ImportPreviewProps) {
  const { name, preview, choice, busy, problem, onChange, onImport, onClear } = props
  const t = useWords()
  const reachable = useStatus() === 'open'
  const hasContact = preview.columns.some(({ field }) => isContact(field))
  return (
    <div className={css['preview']}>
      <header className={css['head']}>
        <div>
          <p className={css['found']}>
            {t('bank.import.looking', { name, found: preview.found, skipped: preview.skipped })}
          </p>
          <p className={css['quiet']}>{aboutOf(preview, t)}</p>
        </div>
        <Button small onClick={onClear}>
          {t('bank.import.other')}
        </Button>
      </header>
      <div className={css['columns']}>
        <MappingTable
          columns={preview.columns}
          onMap={(letter, field) => onChange({ mapping: { ...choice.mapping, [letter]: field } })}
        />
        <div className={css['side']}>
          <TableChoices preview={preview} choice={choice} onChange={onChange} />
          {hasContact && (
            <FieldGroup label={t('bank.import.contact')}>
              <Select<'keep' | 'drop'>
                label={t('bank.import.contact')}
                value={choice.contact}
                options={(['keep', 'drop'] as const).map((value) => ({
                  value,
                  label: t(`bank.import.contact.${value}`),
                }))}
                onChange={(contact) => onChange({ contact })}
              />
            </FieldGroup>
          )}
          {hasContact && choice.contact === 'keep' && (
            <FieldGroup label={t('bank.import.days')}>
              <TextInput
                type="number"
                aria-label={t('bank.import.days')}
                min={1}
                max={365}
                defaultValue={choice.contactDays}
                onBlur={(event) => {
                  const days = event.target.valueAsNumber
                  if (Number.isInteger(days) && days >= 1 && days <= 365) onChange({ contactDays: days })
                }}
              />
            </FieldGroup>
          )}
          <FieldGroup label={t('bank.import.known')}>
            <Select<'skip' | 'take'>
              label={t('bank.import.known')}
              value={choice.known}
              options={(['skip', 'take'] as const).map((value) => ({
                value,
                label: t(`bank.import.known.${value}`),
              }))}
              onChange={(known) => onChange({ known })}
            />
          </FieldGroup>
        </div>
      </div>
      <Problems preview={preview} />
      <footer className={css['foot']}>
        <Live>
          {problem !== null && <p className={css['bad']}>{problem}</p>}
          {busy === 'look' && <p className={css['quiet']}>{t('bank.import.reading')}</p>}
          {busy === 'import' && <Progress />}
        </Live>
        <Button
          look="accent"
          pending={busy === 'import'}
          disabled={!reachable || busy !== null || preview.found === 0}
          onClick={onImport}
        >
          {t('bank.import.do', { count: preview.found })}
        </Button>
      </footer>
    </div>
  )
}

function aboutOf({ about }: ImportAnswer, t: ReturnType<typeof useWords>): string {
  const delimiter = about.delimiter === '\t' ? t('bank.import.tab') : (about.delimiter ?? '')
  return t(`bank.import.kind.${about.kind}`, {
    sheet: about.sheet ?? '',
    encoding: (about.encoding ?? '').toUpperCase(),
    delimiter,
  })
}

/** Rows in which headings are looked for; the person may know better. */
const headingRows = 12

function TableChoices({
  preview,
  choice,
  onChange,
}: Pick<ImportPreviewProps, 'preview' | 'choice' | 'onChange'>) {
  const t = useWords()
  const { sheets, sheet } = preview.about
  return (
    <>
      {sheets && (
        <FieldGroup label={t('bank.import.sheet')}>
          <Select<string>
            label={t('bank.import.sheet')}
            value={choice.sheet ?? sheet ?? ''}
            options={sheets.map((value) => ({ value, label: value }))}
            onChange={(value) => onChange({ sheet: value, mapping: {}, headingRow: null })}
          />
        </FieldGroup>
      )}
      <FieldGroup label={t('bank.import.headingRow')}>
        <Select<string>
          label={t('bank.import.headingRow')}
          value={String(preview.headingRow)}
          options={Array.from({ length: Math.max(headingRows, preview.headingRow) + 1 }, (_, row) => ({
            value: String(row),
            label: row === 0 ? t('bank.import.noHeading') : t('bank.import.row', { row }),
          }))}
          onChange={(value) => onChange({ headingRow: Number(value), mapping: {} })}
        />
      </FieldGroup>
    </>
  )
}

function Problems({ preview }: { preview: ImportAnswer }) {
  const t = useWords()
  const { problems, problemsInAll } = preview
  if (problemsInAll === 0) return <p className={css['quiet']}>{t('bank.import.noProblems')}</p>
  return (
    <section className={css['problems']} aria-label={t('bank.import.problems', { count: problemsInAll })}>
      <h3>{t('bank.import.problems', { count: problemsInAll })}</h3>
      <CellProblems problems={problems} />
      {problemsInAll > problems.length && (
        <p className={css['quiet']}>
          {t('bank.import.problemsMore', { count: problemsInAll - problems.length })}
        </p>
      )}
    </section>
  )
}

/** How far the studio is, as all screens hear it. */
function Progress() {
  const t = useWords()
  const importing = useView('live')?.importing ?? null
  if (!importing) return <p className={css['quiet']}>{t('bank.import.reading')}</p>
  const { done, total } = importing
  return (
    <div className={css['progress']}>
      <progress
        value={done}
        max={Math.max(1, total)}
        aria-label={t('bank.import.writing', { done, total })}
      />
      <span className={css['quiet']}>{t('bank.import.writing', { done, total })}</span>
    </div>
  )
}
