import { useState } from 'react'
import type { ShowKind } from '../../../shared/show/show.ts'
import { formatDuration } from '../../../shared/show/duration.ts'
import type { ApiProblem } from '../../kit/api.ts'
import { Button } from '../../kit/Button.tsx'
import { FileButton } from '../../kit/FileButton.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { useRoom } from '../../training/TrainingProvider.tsx'
import { useFetched } from '../../training/useFetched.ts'
import { FromRun } from './FromRun.tsx'
import { giveScenario } from './giveScenario.ts'
import { ImportProblems } from './ImportProblems.tsx'
import css from './ScenarioList.module.css'

export interface ScenarioSummary {
  id: string
  title: string
  kind: ShowKind
  note: string
  durationMs: number
  waves: number
  lines: number
  incidents: number
  /** It came with the house. */
  ours: boolean
  savedAtEpochMs: number
}

/** Every scenario, a trainer's own first: to change, copy, take out as a file, and delete. */
export function ScenarioList({
  onNew,
  onEdit,
  onCopy,
}: {
  onNew(): void
  onEdit(one: ScenarioSummary): void
  onCopy(one: ScenarioSummary): void
}) {
  const t = useWords()
  const { api, act, toasts, revision } = useRoom()
  const { value, problem } = useFetched<{ items: ScenarioSummary[] }>(api, '/scenarios', revision)
  const [bad, setBad] = useState<{ file: string; problems: readonly ApiProblem[] } | null>(null)
  const [asking, setAsking] = useState(false)
  const say = (text: string): void => void toasts.show({ tone: 'refused', text })

  async function take(file: File): Promise<void> {
    const form = new FormData()
    form.set('file', file)
    const got = await api.upload<{ title: string }>('/scenarios/import', form)
    if (got.ok) toasts.show({ tone: 'done', text: t('scenario.imported', { title: got.value.title }) })
    else if (got.problems) setBad({ file: file.name, problems: got.problems })
    else say(got.message)
  }
  async function give({ id, title }: ScenarioSummary): Promise<void> {
    const got = await api.file(`/scenarios/${encodeURIComponent(id)}?download=1`)
    if (got.ok) giveScenario(got.value, title)
    else say(got.message)
  }
  async function remove({ id, title }: ScenarioSummary): Promise<void> {
    const sent = await act({ type: 'scenario.delete', scenario: id })
    if (!sent.ok) return
    toasts.show({
      tone: 'done',
      text: t('scenario.deleted', { title }),
      action: { label: t('trainer.undo'), run: () => void act({ type: 'scenario.restore', scenario: id }) },
    })
  }

  return (
    <div className={css['page']}>
      <div className={css['bar']}>
        <p>{t('scenario.about')}</p>
        <FileButton accept=".json,application/json" onPick={(file) => void take(file)}>
          {t('scenario.import')}
        </FileButton>
        <Button small onClick={() => setAsking(true)}>
          {t('scenario.fromRun')}
        </Button>
        <Button small look="accent" onClick={onNew}>
          {t('scenario.new')}
        </Button>
      </div>
      {problem && <p className={css['problem']}>{problem}</p>}
      <ul className={css['list']} aria-label={t('scenario.list')}>
        {(value?.items ?? []).map((one) => (
          <li key={one.id}>
            <div className={css['what']}>
              <strong>{one.title}</strong>
              <span className={css['facts']}>
                {one.ours && <em>{t('scenario.ours')}</em>}
                {t(`console.kind.${one.kind}`)} · {formatDuration(one.durationMs)} ·{' '}
                {t('scenario.holds', { waves: one.waves, lines: one.lines, incidents: one.incidents })}
              </span>
              {one.note && <p>{one.note}</p>}
            </div>
            <div className={css['deeds']}>
              {!one.ours && (
                <Button
                  small
                  aria-label={t('scenario.editOf', { title: one.title })}
                  onClick={() => onEdit(one)}
                >
                  {t('scenario.edit')}
                </Button>
              )}
              <Button
                small
                aria-label={t('scenario.copyOf', { title: one.title })}
                onClick={() => onCopy(one)}
              >
                {t('scenario.copy')}
              </Button>
              <Button
                small
                look="quiet"
                aria-label={t('scenario.exportOf', { title: one.title })}
                onClick={() => void give(one)}
              >
                {t('scenario.export')}
              </Button>
              {!one.ours && (
                <Button
                  small
                  look="quiet"
                  aria-label={t('scenario.deleteOf', { title: one.title })}
                  onClick={() => void remove(one)}
                >
                  {t('scenario.delete')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {bad && <ImportProblems file={bad.file} problems={bad.problems} onClose={() => setBad(null)} />}
      {asking && <FromRun onClose={() => setAsking(false)} />}
    </div>
  )
}
