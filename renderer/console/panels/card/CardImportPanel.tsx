import { useState } from 'react'
import { tableKinds, type TableKind } from '../../../../shared/cards/import/columns.ts'
import { cardKinds } from '../../../../shared/cards/kinds.ts'
import type { CardField } from '../../../../shared/cards/kind.ts'
import type { Api } from '../../../kit/api.ts'
import { Button } from '../../../kit/Button.tsx'
import { CellProblems, type CellProblem } from '../../../kit/CellProblems.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { FieldGroup } from '../../../kit/Field.tsx'
import { FileButton } from '../../../kit/FileButton.tsx'
import { Live } from '../../../kit/Live.tsx'
import { Select } from '../../../kit/Select.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { useEnv, useHave, useReachable } from '../../desk/Desk.tsx'
import { useClose } from '../useClose.ts'
import css from './CardImportPanel.module.css'

interface Read {
  found: number
  skipped: number
  imported: number
  problems: readonly CellProblem[]
  mapping: { readonly [heading: string]: string | null }
}

/** Cards from a table that a unit keeps: chosen, looked at, and added in one step that can be taken back. */
export function CardImportPanel({ api }: { api: Api }) {
  const t = useWords()
  const { act, toasts, say, store, studio } = useEnv()
  const close = useClose()
  const reachable = useReachable()
  const { show } = useHave('plan')
  const [kind, setKind] = useState<TableKind>(show.kind === 'charity' ? 'product' : 'job')
  const [file, setFile] = useState<File | null>(null)
  const [read, setRead] = useState<Read | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function send(from: File, as: TableKind, preview: boolean): Promise<Read | null> {
    setBusy(true)
    setProblem(null)
    const form = new FormData()
    form.set('file', from)
    const answer = await api.upload<Read>(`/cards/import?kind=${as}${preview ? '&preview=1' : ''}`, form)
    setBusy(false)
    if (answer.ok) return answer.value
    setProblem(answer.message)
    return null
  }
  async function look(from: File, as: TableKind): Promise<void> {
    setFile(from)
    setKind(as)
    setRead(await send(from, as, true))
  }
  async function add(): Promise<void> {
    const before = studio.view('plan')?.revision ?? 0
    const added = file && (await send(file, kind, false))
    if (!added) return
    const takeBack = (): void => {
      // What was edited since must not be undone in its place.
      if (studio.view('plan')?.revision === before + 1) void act({ type: 'plan.undo' })
      else toasts.show({ tone: 'refused', text: say('cards.imported.since') })
    }
    store.set({ panel: null, tab: 'cards' })
    toasts.show({
      tone: 'done',
      text: say('cards.imported', { count: added.imported }),
      action: { label: say('console.edit.undo'), run: takeBack },
    })
  }

  const fields: readonly CardField[] = cardKinds[kind].fields
  const fieldName = (key: string | null): string => {
    const label = fields.find((field) => field.key === key)?.label
    return label ? t(label) : t('cards.import.leftOut')
  }
  return (
    <Dialog
      open
      onClose={close}
      width="wide"
      title={t('cards.import')}
      about={t('cards.import.about')}
      foot={
        <>
          <Button onClick={close}>{t('console.cancel')}</Button>
          <Button
            look="accent"
            pending={busy}
            disabled={!reachable || busy || !read || read.found === 0}
            onClick={() => void add()}
          >
            {t('cards.import.do', { count: read?.found ?? 0 })}
          </Button>
        </>
      }
    >
      <div className={css['panel']}>
        <div className={css['choose']}>
          <FieldGroup label={t('cards.import.kind')}>
            <Select<TableKind>
              label={t('cards.import.kind')}
              value={kind}
              options={tableKinds.map((value) => ({ value, label: t(cardKinds[value].name) }))}
              onChange={(next) => (file ? void look(file, next) : setKind(next))}
            />
          </FieldGroup>
          <FileButton accept=".xlsx,.csv,.tsv,.txt" onPick={(picked) => void look(picked, kind)}>
            {t('bank.import.pick')}
          </FileButton>
        </div>
        <Live>
          {busy && <p className={css['quiet']}>{t('bank.import.reading')}</p>}
          {problem !== null && <p className={css['bad']}>{problem}</p>}
          {read && file && (
            <p>
              {t('cards.import.found', {
                name: file.name,
                found: read.found,
                skipped: read.skipped,
                kind: t(cardKinds[kind].name),
              })}
            </p>
          )}
        </Live>
        {read && (
          <>
            <ul className={css['mapping']} aria-label={t('bank.import.columns')}>
              {Object.entries(read.mapping).map(([heading, key]) => (
                <li key={heading}>{t('cards.import.becomes', { heading, field: fieldName(key) })}</li>
              ))}
            </ul>
            {read.problems.length > 0 && (
              <CellProblems
                problems={read.problems}
                label={t('bank.import.problems', { count: read.problems.length })}
              />
            )}
          </>
        )}
      </div>
    </Dialog>
  )
}
