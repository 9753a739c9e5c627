import { tones, type Line } from '../../../shared/rehearsal/scenario.ts'
import { scenarioLimits as limits } from '../../../shared/rehearsal/scenarioSchema.ts'
import { Field, FieldGroup, TextArea, TextInput } from '../../kit/Field.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Select } from '../../kit/Select.tsx'
import type { Kept } from './draft.ts'
import css from './Form.module.css'
import { TimeField } from './TimeField.tsx'
import type { Editor } from './useEditor.ts'

/** A comment that is said word for word at its time. */
export function LineForm({ editor, line }: { editor: Editor; line: Kept<Line> }) {
  const t = useWords()
  const { problem } = editor
  const change = (changes: Partial<Line>, what: string | null): void =>
    editor.changePart('lines', line.key, changes, what)
  return (
    <div className={css['form']}>
      <div className={css['two']}>
        <TimeField
          label={t('scenario.at')}
          value={line.atMs}
          hint={t('scenario.time.hint')}
          problem={problem(line.key, 'atMs')}
          onChange={(atMs) => change({ atMs }, 'atMs')}
        />
        <Field label={t('scenario.author')} problem={problem(line.key, 'author')}>
          {(ids) => (
            <TextInput
              {...ids}
              maxLength={limits.author}
              value={line.author}
              onChange={(event) => change({ author: event.target.value }, 'author')}
            />
          )}
        </Field>
      </div>
      <Field label={t('scenario.text')} problem={problem(line.key, 'text')}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={3}
            maxLength={limits.text}
            value={line.text}
            onChange={(event) => change({ text: event.target.value }, 'text')}
          />
        )}
      </Field>
      <FieldGroup label={t('scenario.tone')}>
        <Select
          label={t('scenario.tone')}
          value={line.tone}
          options={tones.map((tone) => ({ value: tone, label: t(`scenario.tone.${tone}`) }))}
          onChange={(tone) => change({ tone }, null)}
        />
      </FieldGroup>
    </div>
  )
}
