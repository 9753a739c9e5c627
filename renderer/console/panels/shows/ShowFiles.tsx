import { useState } from 'react'
import { fileNameOf } from '../../../../shared/protocol/fileName.ts'
import { showFileEnding } from '../../../../shared/show/file.ts'
import { Button } from '../../../kit/Button.tsx'
import { CellProblems, type CellProblem } from '../../../kit/CellProblems.tsx'
import { FileButton } from '../../../kit/FileButton.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { Live } from '../../../kit/Live.tsx'
import { useApi, useEnv, useReachable } from '../../desk/Desk.tsx'
import css from './ShowFiles.module.css'
import { saveFile } from '../../../kit/saveFile.ts'

/** A show that came in, with what somebody should look at in its table. */
export interface ImportedShow {
  title: string
  problems?: readonly CellProblem[]
  /** Texts that air masked here, whatever the other desk had decided. */
  masked?: number
}

/** Shows from a file: one that another desk exported, or a rundown that somebody kept in a table. */
export function ImportShows({ onImported }: { onImported(show: ImportedShow): void }) {
  const t = useWords()
  const api = useApi()
  const { toasts } = useEnv()
  const [busy, setBusy] = useState(false)

  async function take(path: string, file: File): Promise<void> {
    setBusy(true)
    const form = new FormData()
    form.set('file', file)
    const answer = await api.upload<ImportedShow>(path, form)
    setBusy(false)
    if (!answer.ok) return void toasts.show({ tone: 'refused', text: answer.message })
    const { title, problems = [] } = answer.value
    if (problems.length === 0) toasts.show({ tone: 'done', text: t('shows.imported', { title }) })
    onImported(answer.value)
  }

  return (
    <>
      {busy && <span>{t('bank.import.reading')}</span>}
      <FileButton accept={`${showFileEnding},.json`} onPick={(file) => void take('/shows/import', file)}>
        {t('shows.importFile')}
      </FileButton>
      <FileButton accept=".xlsx,.csv,.tsv,.txt" onPick={(file) => void take('/shows/import-rundown', file)}>
        {t('shows.importTable')}
      </FileButton>
    </>
  )
}

/** What to look at in what came in, in a table by its cells. It stays until the panel is closed. */
export function ImportMinds({ show: { title, problems = [], masked = 0 } }: { show: ImportedShow }) {
  const t = useWords()
  if (problems.length === 0 && masked === 0) return null
  return (
    <Live className={css['minds']}>
      {problems.length > 0 && (
        <>
          <p>{t('shows.importedMind', { title, count: problems.length })}</p>
          <CellProblems problems={problems} />
        </>
      )}
      {masked > 0 && <p>{t('shows.importedMasked', { title, count: masked })}</p>}
    </Live>
  )
}

/** A show as a file with its pictures, for another desk. */
export function ExportShow({ show, title }: { show: string; title: string }) {
  const t = useWords()
  const api = useApi()
  const { toasts } = useEnv()
  const reachable = useReachable()
  async function save(): Promise<void> {
    const answer = await api.file(`/shows/${encodeURIComponent(show)}/export`)
    if (answer.ok) saveFile(answer.value, fileNameOf(title, 'show') + showFileEnding)
    else toasts.show({ tone: 'refused', text: answer.message })
  }
  return (
    <Button small disabled={!reachable} onClick={() => void save()}>
      {t('shows.export')}
    </Button>
  )
}
