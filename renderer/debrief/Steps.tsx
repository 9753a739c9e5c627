import type { Debrief } from '../../shared/rehearsal/record.ts'
import { Button } from '../kit/Button.tsx'
import { Field, TextArea } from '../kit/Field.tsx'
import { useStudio, useWords } from '../kit/hooks.tsx'
import { useRoom } from '../training/TrainingProvider.tsx'
import css from './Side.module.css'

/** Words that are not saved yet, and what stood there when they were begun. */
export interface StepsDraft {
  from: string
  text: string
}

/** What trainer and hosts agreed to do next. Somebody else's newer words are never overwritten unseen. */
export function Steps({
  debrief,
  draft,
  setDraft,
}: {
  debrief: Debrief
  /** Kept by the page: one looks at marks and scores while one writes. */
  draft: StepsDraft | null
  setDraft(draft: StepsDraft | null): void
}) {
  const t = useWords()
  const { act } = useRoom()
  const isHost = useStudio().role() === 'host'
  const { id, steps } = debrief.run
  const changedElsewhere = draft !== null && draft.from !== steps
  const save = async (): Promise<void> => {
    if (draft && (await act({ type: 'run.steps', run: id, steps: draft.text })).ok) setDraft(null)
  }
  return (
    <div className={css['steps']}>
      <Field
        label={t('debrief.steps')}
        hint={t('debrief.steps.hint')}
        problem={changedElsewhere ? t('debrief.steps.changed', { steps }) : null}
      >
        {(ids) => (
          <TextArea
            {...ids}
            rows={12}
            maxLength={4000}
            readOnly={isHost}
            value={draft?.text ?? steps}
            onChange={(event) => setDraft({ from: draft?.from ?? steps, text: event.target.value })}
          />
        )}
      </Field>
      {!isHost && (
        <Button look="accent" disabled={draft === null} onClick={() => void save()}>
          {t('trainer.save')}
        </Button>
      )}
    </div>
  )
}
