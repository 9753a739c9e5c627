import { useState } from 'react'
import type { RunRecord } from '../../../shared/rehearsal/record.ts'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { FieldGroup } from '../../kit/Field.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Select } from '../../kit/Select.tsx'
import { dayAndTime } from '../../kit/timeOfDay.ts'
import { useRoom } from '../../training/TrainingProvider.tsx'
import { useFetched } from '../../training/useFetched.ts'
import css from './ScenarioList.module.css'

/** Makes a scenario of what people said in a live run that is over. */
export function FromRun({ onClose }: { onClose(): void }) {
  const t = useWords()
  const { api, toasts, revision } = useRoom()
  const { value, problem } = useFetched<{ items: RunRecord[] }>(api, '/runs?mode=live&limit=100', revision)
  const [picked, setPicked] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const runs = (value?.items ?? []).filter(({ endedAtEpochMs }) => endedAtEpochMs !== null)
  const run = runs.find(({ id }) => id === picked) ?? runs[0] ?? null

  async function make(id: string): Promise<void> {
    setPending(true)
    const got = await api.post<{ lines: number }>('/scenarios/from-run', { run: id })
    setPending(false)
    if (!got.ok) return void toasts.show({ tone: 'refused', text: got.message })
    toasts.show({ tone: 'done', text: t('scenario.fromRun.made', { lines: got.value.lines }) })
    onClose()
  }

  return (
    <Dialog
      open
      width="narrow"
      title={t('scenario.fromRun')}
      about={t('scenario.fromRun.about')}
      onClose={onClose}
      foot={
        <Button
          look="accent"
          pending={pending}
          disabled={run === null}
          onClick={() => run && void make(run.id)}
        >
          {t('scenario.fromRun.go')}
        </Button>
      }
    >
      {problem && <p className={css['problem']}>{problem}</p>}
      {value && runs.length === 0 && <p className={css['note']}>{t('scenario.fromRun.none')}</p>}
      {run && (
        <FieldGroup label={t('scenario.fromRun.run')}>
          <Select
            label={t('scenario.fromRun.run')}
            value={run.id}
            options={runs.map(({ id, title, startedAtEpochMs }) => ({
              value: id,
              label: title,
              note: dayAndTime(startedAtEpochMs),
            }))}
            onChange={setPicked}
          />
        </FieldGroup>
      )}
    </Dialog>
  )
}
