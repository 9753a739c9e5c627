import { useEffect, useState } from 'react'
import { formatDuration } from '../../../shared/show/duration.ts'
import { Button } from '../../kit/Button.tsx'
import { useStudio, useWords } from '../../kit/hooks.tsx'
import { Live } from '../../kit/Live.tsx'
import { useApi, useReachable } from '../desk/Desk.tsx'
import css from './ScriptPanel.module.css'

/** What the studio says of a script file (`POST /api/v1/scripts/import`). */
interface Answer {
  characters: number
  readingMs: number
  counts: { say: number; cue: number; note: number; mark: number; must: number }
  people: readonly { name: string; role: 'host' | 'cohost' | 'guest' }[]
  speakers: readonly string[]
  sample: readonly string[]
  problems: readonly string[]
}

const mostBytes = 20 * 1024 * 1024

/** A file was chosen: what is in it, and where it goes. Nothing changes before a button is pressed. */
export function ScriptImport({ cue, file, onClose }: { cue: string; file: File; onClose(): void }) {
  const t = useWords()
  const api = useApi()
  const studio = useStudio()
  const reachable = useReachable()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(true)
  const tooLarge = file.size > mostBytes

  useEffect(() => {
    let left = false
    if (tooLarge) return
    void api
      .upload<Answer>(`/scripts/import?preview=1&cue=${encodeURIComponent(cue)}`, form(file))
      .then((said) => {
        if (left) return
        setBusy(false)
        if (said.ok) setAnswer(said.value)
        else setProblem(said.message)
      })
    return () => {
      left = true
    }
  }, [api, cue, file, tooLarge])

  async function bring(how: 'replace' | 'append'): Promise<void> {
    setBusy(true)
    const base = studio.view('plan')?.revision ?? 0
    const query = `cue=${encodeURIComponent(cue)}&how=${how}&base=${base}`
    const said = await api.upload(`/scripts/import?${query}`, form(file))
    setBusy(false)
    if (said.ok) onClose()
    else setProblem(said.message)
  }

  const said = tooLarge ? t('refusal.import.tooLarge', { limit: '20 MB' }) : problem
  return (
    <section className={css['import']} aria-label={t('script.import')}>
      <h3>{file.name}</h3>
      <Live>
        {busy && !tooLarge && <p>{t('script.import.looking')}</p>}
        {said !== null && <p className={css['bad']}>{said}</p>}
      </Live>
      {answer && <Found answer={answer} />}
      <div className={css['deeds']}>
        {answer && (
          <>
            <Button look="accent" disabled={busy || !reachable} onClick={() => void bring('replace')}>
              {t('script.import.replace')}
            </Button>
            <Button disabled={busy || !reachable} onClick={() => void bring('append')}>
              {t('script.import.append')}
            </Button>
          </>
        )}
        <Button onClick={onClose}>{t('console.cancel')}</Button>
      </div>
    </section>
  )
}

function Found({
  answer: { characters, readingMs, counts, people, speakers, sample, problems },
}: {
  answer: Answer
}) {
  const t = useWords()
  return (
    <>
      <p>
        {t('script.import.found', { chars: characters, time: formatDuration(readingMs), ...counts })}
        {speakers.length > 0 && ` ${t('script.import.speakers', { names: speakers.join('、') })}`}
      </p>
      {people.length > 0 && (
        <p>
          {t('script.import.people', {
            names: people.map(({ name, role }) => `${name}（${t(`console.people.${role}`)}）`).join('、'),
          })}
        </p>
      )}
      {problems.map((line) => (
        <p key={line} className={css['bad']}>
          {line}
        </p>
      ))}
      <ol className={css['sample']}>
        {sample.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ol>
    </>
  )
}

function form(file: File): FormData {
  const data = new FormData()
  data.set('file', file)
  return data
}
