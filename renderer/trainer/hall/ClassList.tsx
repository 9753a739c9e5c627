import { useState } from 'react'
import type { Trainee } from '../../../shared/rehearsal/training.ts'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Field, TextArea, TextInput } from '../../kit/Field.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { Switch } from '../../kit/Switch.tsx'
import { useRoom } from '../../training/TrainingProvider.tsx'
import { useFetched } from '../../training/useFetched.ts'
import css from './Hall.module.css'
import { Progress } from './Progress.tsx'

type Edited = Omit<Trainee, 'id'> & { id?: string }
const nobody: Edited = { name: '', note: '', vision: 'ask' }

/** Everybody that this desk trains, and how each gets on. */
export function ClassList() {
  const t = useWords()
  const { api, act, revision } = useRoom()
  const { value, problem } = useFetched<{ items: Trainee[] }>(api, '/training/trainees', revision)
  const [edited, setEdited] = useState<Edited | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  const [removing, setRemoving] = useState<Trainee | null>(null)
  const list = value?.items ?? []
  const open = list.find(({ id }) => id === shown) ?? list[0] ?? null

  async function save(trainee: Edited): Promise<void> {
    const sent = await act({ type: 'trainee.put', trainee })
    if (!sent.ok) return
    setEdited(null)
    setShown((sent.result as { trainee: string }).trainee)
  }

  return (
    <div className={css['class']}>
      <section className={css['list']} aria-label={t('trainer.tab.class')}>
        <Button onClick={() => setEdited(nobody)}>{t('trainer.class.add')}</Button>
        {problem && <p className={css['problem']}>{problem}</p>}
        {value && list.length === 0 && <p className={css['empty']}>{t('trainer.class.none')}</p>}
        <ul>
          {list.map((one) => (
            <li key={one.id}>
              <button type="button" aria-pressed={one.id === open?.id} onClick={() => setShown(one.id)}>
                <strong>{one.name}</strong>
                <span>{one.note}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      {open && (
        <section className={css['person']} aria-label={open.name}>
          <header>
            <h2>{open.name}</h2>
            <Button small onClick={() => setEdited(open)}>
              {t('trainer.class.edit')}
            </Button>
            <Button small look="warn" onClick={() => setRemoving(open)}>
              {t('trainer.class.delete')}
            </Button>
          </header>
          {open.note && <p>{open.note}</p>}
          <Progress trainee={open.id} />
        </section>
      )}
      {edited && (
        <Dialog
          open
          width="narrow"
          title={t(edited.id === undefined ? 'trainer.class.add' : 'trainer.class.edit')}
          onClose={() => setEdited(null)}
          foot={
            <Button look="accent" disabled={edited.name.trim() === ''} onClick={() => void save(edited)}>
              {t('trainer.save')}
            </Button>
          }
        >
          <Field label={t('trainer.class.name')}>
            {(ids) => (
              <TextInput
                {...ids}
                maxLength={40}
                value={edited.name}
                onChange={(event) => setEdited({ ...edited, name: event.target.value })}
              />
            )}
          </Field>
          <Field label={t('trainer.class.note')} hint={t('trainer.class.note.hint')}>
            {(ids) => (
              <TextArea
                {...ids}
                rows={3}
                maxLength={1000}
                value={edited.note}
                onChange={(event) => setEdited({ ...edited, note: event.target.value })}
              />
            )}
          </Field>
          <Switch
            checked={edited.vision === 'never'}
            onChange={(never) => setEdited({ ...edited, vision: never ? 'never' : 'ask' })}
          >
            {t('trainer.class.vision')}
          </Switch>
        </Dialog>
      )}
      {removing && (
        <Dialog
          open
          width="narrow"
          title={t('trainer.class.delete.title', { name: removing.name })}
          about={t('trainer.class.delete.about')}
          onClose={() => setRemoving(null)}
          foot={
            <Button
              look="warn"
              onClick={() => {
                void act({ type: 'trainee.delete', trainee: removing.id })
                setRemoving(null)
              }}
            >
              {t('trainer.class.delete')}
            </Button>
          }
        />
      )}
    </div>
  )
}
