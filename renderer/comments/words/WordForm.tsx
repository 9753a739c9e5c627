import { useState } from 'react'
import { reasonCodes, type ReasonCode } from '../../../shared/comments/reasons.ts'
import { wordLevels, wordScopes, type WordLevel, type WordScope } from '../../../shared/comments/words.ts'
import { Button } from '../../kit/Button.tsx'
import { Field, FieldGroup, TextArea } from '../../kit/Field.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Select } from '../../kit/Select.tsx'
import type { CommentsDeskParts } from '../desk.ts'
import css from './Words.module.css'

interface Outcome {
  taken: number
  problems: readonly { index: number; message: string }[]
}

/** One word a line, all dealt with in the same way. What can't be used stays in the field, with why. */
export function WordForm({ act }: Pick<CommentsDeskParts, 'act'>) {
  const t = useWords()
  const [text, setText] = useState('')
  const [level, setLevel] = useState<WordLevel>('hold')
  const [reason, setReason] = useState<ReasonCode>('station')
  const [scope, setScope] = useState<WordScope>('text')
  const [said, setSaid] = useState<{ done: string; problems: readonly string[] } | null>(null)
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

  async function add(): Promise<void> {
    const entries = lines.map((word) => ({ word, level, reason, scope }))
    const sent = await act({ type: 'words.put', entries })
    if (!sent.ok) return setSaid({ done: '', problems: [sent.message] })
    const { taken, problems } = sent.result as Outcome
    setSaid({
      done: t('moderate.words.taken', { count: taken }),
      problems: problems.map(({ index, message }) =>
        t('moderate.words.line', { word: lines[index] ?? '', problem: message }),
      ),
    })
    setText(problems.map(({ index }) => lines[index]).join('\n'))
  }

  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Field label={t('moderate.words.lines')}>
        {(ids) => (
          <TextArea {...ids} rows={3} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <div className={css['choices']}>
        <FieldGroup label={t('moderate.words.level')}>
          <Select<WordLevel>
            label={t('moderate.words.level')}
            value={level}
            options={wordLevels.map((value) => ({ value, label: t(`comments.level.${value}`) }))}
            onChange={setLevel}
          />
        </FieldGroup>
        <FieldGroup label={t('moderate.words.reason')}>
          <Select<ReasonCode>
            label={t('moderate.words.reason')}
            value={reason}
            options={reasonCodes
              .filter((value) => value !== 'muted')
              .map((value) => ({ value, label: t(`comments.reason.${value}`) }))}
            onChange={setReason}
          />
        </FieldGroup>
        <FieldGroup label={t('moderate.words.scope')}>
          <Select<WordScope>
            label={t('moderate.words.scope')}
            value={scope}
            options={wordScopes.map((value) => ({ value, label: t(`moderate.words.scope.${value}`) }))}
            onChange={setScope}
          />
        </FieldGroup>
        <Button type="submit" look="accent" disabled={lines.length === 0}>
          {t('moderate.words.save')}
        </Button>
      </div>
      {said && (
        <output className={css['said']}>
          {said.done}
          {said.problems.map((problem) => (
            <span key={problem} className={css['bad']}>
              {problem}
            </span>
          ))}
        </output>
      )}
    </form>
  )
}
