import { useState } from 'react'
import { defaultRubric, defaultRubricId, weightOf } from '../../../shared/rehearsal/defaultRubric.ts'
import { skills, type Rubric, type RubricItem } from '../../../shared/rehearsal/rubric.ts'
import { Button } from '../../kit/Button.tsx'
import { Field, TextInput } from '../../kit/Field.tsx'
import { useView, useWords } from '../../kit/hooks.tsx'
import { Select } from '../../kit/Select.tsx'
import { useRoom } from '../../training/TrainingProvider.tsx'
import { useFetched } from '../../training/useFetched.ts'
import css from './Hall.module.css'
import own from './RubricEditor.module.css'

/** The points that are given, and for what. Runs that were scored keep the rubric that they were scored by. */
export function RubricEditor() {
  const t = useWords()
  const language = useView('settings')?.language ?? 'zh'
  const { api, act, toasts, revision } = useRoom()
  const { value } = useFetched<{ items: Rubric[] }>(api, '/training/rubrics', revision)
  const [draft, setDraft] = useState<Rubric | null>(null)
  const kept = value?.items[0] ?? null
  const rubric = draft ?? kept
  if (!rubric) return null
  const sum = weightOf(rubric)

  const change = (id: string, changes: Partial<RubricItem>): void =>
    setDraft({
      ...rubric,
      items: rubric.items.map((item) => (item.id === id ? { ...item, ...changes } : item)),
    })
  const add = (): void =>
    setDraft({
      ...rubric,
      items: [
        ...rubric.items,
        {
          id: Math.random().toString(36).slice(2, 10),
          skill: 'script',
          title: t('trainer.rubric.newItem'),
          guide: '',
          weight: 0,
          veto: false,
        },
      ],
    })
  async function save(): Promise<void> {
    if (!rubric) return
    const id = rubric.id === defaultRubricId ? Math.random().toString(36).slice(2, 10) : rubric.id
    const sent = await act({ type: 'rubric.save', rubric: { ...rubric, id, items: [...rubric.items] } })
    if (!sent.ok) return
    setDraft(null)
    toasts.show({ tone: 'done', text: t('trainer.rubric.saved') })
  }
  async function remove(): Promise<void> {
    if (!kept || kept.id === defaultRubricId) return
    const sent = await act({ type: 'rubric.delete', rubric: kept.id })
    if (!sent.ok) return
    setDraft(null)
    toasts.show({
      tone: 'done',
      text: t('trainer.rubric.deleted', { title: kept.title }),
      action: { label: t('trainer.undo'), run: () => void act({ type: 'rubric.restore', rubric: kept.id }) },
    })
  }

  return (
    <div className={own['rubric']}>
      <div className={own['rubricHead']}>
        <Field label={t('trainer.rubric.title')}>
          {(ids) => (
            <TextInput
              {...ids}
              maxLength={80}
              value={rubric.title}
              onChange={(event) => setDraft({ ...rubric, title: event.target.value })}
            />
          )}
        </Field>
        <p className={own['sum']} data-off={sum !== 100 || undefined}>
          {t('trainer.rubric.sum', { sum })}
          {sum !== 100 && <span>{t('trainer.rubric.sum.off')}</span>}
        </p>
        <span className={css['spring']} />
        <Button onClick={() => setDraft(defaultRubric(language))}>{t('trainer.rubric.default')}</Button>
        {kept && kept.id !== defaultRubricId && (
          <Button look="warn" onClick={() => void remove()}>
            {t('trainer.rubric.delete')}
          </Button>
        )}
        <Button look="accent" disabled={draft === null} onClick={() => void save()}>
          {t('trainer.save')}
        </Button>
      </div>
      <table className={`${css['table']} ${own['items']}`}>
        <thead>
          <tr>
            <th>{t('trainer.rubric.skill')}</th>
            <th>{t('trainer.rubric.item')}</th>
            <th>{t('trainer.rubric.guide')}</th>
            <th>{t('trainer.rubric.weight')}</th>
            <th>{t('training.veto')}</th>
            <th>
              <span className="unseen">{t('trainer.rubric.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rubric.items.map((item) => (
            <tr key={item.id}>
              <td className={own['skill']}>
                <Select
                  label={t('trainer.rubric.skill')}
                  value={item.skill}
                  options={skills.map((skill) => ({ value: skill, label: t(`training.skill.${skill}`) }))}
                  onChange={(skill) => change(item.id, { skill })}
                />
              </td>
              <td className={own['title']}>
                <TextInput
                  aria-label={t('trainer.rubric.item')}
                  maxLength={60}
                  value={item.title}
                  onChange={(event) => change(item.id, { title: event.target.value })}
                />
              </td>
              <td className={own['guide']}>
                <TextInput
                  aria-label={t('trainer.rubric.guide')}
                  maxLength={400}
                  value={item.guide}
                  onChange={(event) => change(item.id, { guide: event.target.value })}
                />
              </td>
              <td className={own['weight']}>
                <TextInput
                  aria-label={t('trainer.rubric.weight')}
                  type="number"
                  min={0}
                  max={100}
                  value={item.weight}
                  onChange={(event) => change(item.id, { weight: Number(event.target.value) || 0 })}
                />
              </td>
              <td className={own['vetoes']} data-label={t('training.veto')}>
                <input
                  type="checkbox"
                  aria-label={t('training.veto')}
                  checked={item.veto}
                  onChange={(event) => change(item.id, { veto: event.target.checked })}
                />
              </td>
              <td className={own['remove']}>
                <Button
                  small
                  look="quiet"
                  disabled={rubric.items.length === 1}
                  onClick={() =>
                    setDraft({ ...rubric, items: rubric.items.filter(({ id }) => id !== item.id) })
                  }
                >
                  {t('trainer.rubric.remove')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={add}>{t('trainer.rubric.add')}</Button>
    </div>
  )
}
