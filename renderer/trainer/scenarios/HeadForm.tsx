import { scenarioLimits as limits } from '../../../shared/rehearsal/scenarioSchema.ts'
import { showKinds } from '../../../shared/show/show.ts'
import { Button } from '../../kit/Button.tsx'
import { Field, FieldGroup, TextArea, TextInput } from '../../kit/Field.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Select } from '../../kit/Select.tsx'
import css from './Form.module.css'
import { NumberField } from './NumberField.tsx'
import { TimeField } from './TimeField.tsx'
import type { Editor } from './useEditor.ts'

/** What the scenario says of itself. */
export function HeadForm({ editor }: { editor: Editor }) {
  const t = useWords()
  const { draft, change, problem } = editor
  return (
    <div className={css['form']}>
      <Field label={t('scenario.title')} problem={problem(null, 'title')}>
        {(ids) => (
          <TextInput
            {...ids}
            maxLength={limits.title}
            value={draft.title}
            onChange={(event) => change({ title: event.target.value }, 'title')}
          />
        )}
      </Field>
      <Field label={t('scenario.note')} hint={t('scenario.note.hint')} problem={problem(null, 'note')}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={3}
            maxLength={limits.note}
            value={draft.note}
            onChange={(event) => change({ note: event.target.value }, 'note')}
          />
        )}
      </Field>
      <FieldGroup label={t('scenario.kind')} hint={t('scenario.kind.hint')}>
        <Select
          label={t('scenario.kind')}
          value={draft.kind}
          options={showKinds.map((kind) => ({ value: kind, label: t(`console.kind.${kind}`) }))}
          onChange={(kind) => change({ kind }, null)}
        />
      </FieldGroup>
      <div className={css['two']}>
        <TimeField
          label={t('scenario.duration')}
          value={draft.durationMs}
          hint={t('scenario.time.hint')}
          problem={problem(null, 'durationMs')}
          onChange={(durationMs) => change({ durationMs }, 'durationMs')}
        />
        <div className={css['beside']}>
          <NumberField
            label={t('scenario.seed')}
            value={draft.seed}
            limit={limits.seed}
            whole
            hint={t('scenario.seed.hint')}
            problem={problem(null, 'seed')}
            onChange={(seed) => change({ seed }, 'seed')}
          />
          <Button onClick={() => change({ seed: otherSeed(draft.seed) }, null)}>
            {t('scenario.seed.other')}
          </Button>
        </div>
      </div>
    </div>
  )
}

/** Four digits are said over a table more easily than ten; never the same again. */
function otherSeed(seed: number): number {
  const next = 1000 + Math.floor(Math.random() * 9000)
  return next === seed ? next + 1 : next
}
