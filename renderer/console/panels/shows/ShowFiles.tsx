import { useState } from 'react'
import { showFileEnding } from '../../../../shared/show/file.ts'
import { Button } from '../../../kit/Button.tsx'
import { FileButton } from '../../../kit/FileButton.tsx'
import { useWords } from '../../../kit/hooks.tsx'
import { useApi, useEnv, useReachable } from '../../desk/Desk.tsx'
import { saveFile } from '../../questions/saveFile.ts'

interface Imported {
  title: string
  imported?: number
  problems?: readonly { cell?: string; row: number; message: string }[]
}

/** Shows from a file: one that another desk exported, or a rundown that somebody kept in a table. */
export function ImportShows() {
  const t = useWords()
  const api = useApi()
  const { toasts } = useEnv()
  const [busy, setBusy] = useState(false)

  async function take(path: string, file: File): Promise<void> {
    setBusy(true)
    const form = new FormData()
    form.set('file', file)
    const answer = await api.upload<Imported>(path, form)
    setBusy(false)
    if (!answer.ok) return void toasts.show({ tone: 'refused', text: answer.message })
    const { title, problems = [] } = answer.value
    const [first] = problems
    const text = t(first ? 'shows.importedMind' : 'shows.imported', { title, count: problems.length })
    toasts.show({ tone: 'done', text: first ? `${text} ${first.cell ?? first.row}：${first.message}` : text })
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

/** A show as a file with its pictures, for another desk. */
export function ExportShow({ show, title }: { show: string; title: string }) {
  const t = useWords()
  const api = useApi()
  const { toasts } = useEnv()
  const reachable = useReachable()
  async function save(): Promise<void> {
    const answer = await api.file(`/shows/${encodeURIComponent(show)}/export`)
    if (answer.ok) saveFile(answer.value, `${title.replace(/[\\/:*?"<>|]+/g, ' ').trim()}${showFileEnding}`)
    else toasts.show({ tone: 'refused', text: answer.message })
  }
  return (
    <Button small disabled={!reachable} onClick={() => void save()}>
      {t('shows.export')}
    </Button>
  )
}
