import { incidentKinds } from '../../../shared/rehearsal/incident.ts'
import { incidents } from '../../../shared/rehearsal/incidents/incidents.ts'
import { rehearsalLevels } from '../../../shared/rehearsal/level.ts'
import type { PlannedIncident } from '../../../shared/rehearsal/scenario.ts'
import { scenarioLimits as limits } from '../../../shared/rehearsal/scenarioSchema.ts'
import { Field, FieldGroup, TextArea } from '../../kit/Field.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Select } from '../../kit/Select.tsx'
import type { Kept } from './draft.ts'
import css from './Form.module.css'
import { Target } from './Target.tsx'
import { TimeField } from './TimeField.tsx'
import type { Editor } from './useEditor.ts'

/** Something that goes wrong at its time, what it hits, and what good handling looks like. */
export function IncidentForm({ editor, incident }: { editor: Editor; incident: Kept<PlannedIncident> }) {
  const t = useWords()
  const { problem } = editor
  const { kind } = incident
  const { levels } = incidents[kind]
  const change = (changes: Partial<PlannedIncident>, what: string | null): void =>
    editor.changePart('incidents', incident.key, changes, what)
  return (
    <div className={css['form']}>
      <div className={css['two']}>
        <TimeField
          label={t('scenario.at')}
          value={incident.atMs}
          hint={t('scenario.time.hint')}
          problem={problem(incident.key, 'atMs')}
          onChange={(atMs) => change({ atMs }, 'atMs')}
        />
        <FieldGroup
          label={t('scenario.incident')}
          hint={
            levels.length === rehearsalLevels.length
              ? undefined
              : t('scenario.levels', {
                  levels: levels.map((level) => t(`rehearsal.level.${level}`)).join(' '),
                })
          }
        >
          <Select
            label={t('scenario.incident')}
            value={kind}
            options={incidentKinds.map((one) => ({ value: one, label: t(`incident.${one}`) }))}
            // What one kind hits means nothing to another, and neither does how it is handled.
            onChange={(next) => change({ kind: next, target: null, good: undefined }, null)}
          />
        </FieldGroup>
      </div>
      <Target
        takes={incidents[kind].takes}
        target={incident.target}
        problem={problem(incident.key, 'target')}
        onChange={(target, what) => change({ target }, what)}
      />
      <Field
        label={t('scenario.good')}
        hint={t('scenario.good.hint')}
        problem={problem(incident.key, 'good')}
      >
        {(ids) => (
          <TextArea
            {...ids}
            rows={3}
            maxLength={limits.good}
            placeholder={t(`incident.${kind}.good`)}
            value={incident.good ?? ''}
            onChange={(event) => change({ good: event.target.value }, 'good')}
          />
        )}
      </Field>
      <p className={css['aside']}>{t(`incident.${kind}.seen`)}</p>
    </div>
  )
}
