import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useWords } from '../../kit/hooks.tsx'
import { dayAndTime } from '../../kit/timeOfDay.ts'
import { useRoom } from '../../training/TrainingProvider.tsx'
import { useFetched } from '../../training/useFetched.ts'
import css from './Hall.module.css'

interface MadeUp {
  id: string
  text: string
  createdAtEpochMs: number
}

/** As many as a page of the library gives. */
const mostListed = 200

/** Questions that rehearsals have left in the library, out of everybody's sight but here: to look at and take out. */
export function MadeUpQuestions() {
  const t = useWords()
  const { api, act, toasts, revision } = useRoom()
  const { value, again } = useFetched<{ items: MadeUp[]; next?: string }>(
    api,
    `/questions?simulated=only&order=newest&limit=${mostListed}`,
    revision,
  )
  const [open, setOpen] = useState(false)
  const items = value?.items ?? []
  const count = value?.next === undefined ? String(items.length) : `${mostListed}+`

  async function clear(): Promise<void> {
    const sent = await act({ type: 'question.clearSimulated' })
    again()
    if (!sent.ok) return
    setOpen(false)
    toasts.show({
      tone: 'done',
      text: t('trainer.madeUp.cleared', { count: (sent.result as { deleted: number }).deleted }),
      action: {
        label: t('trainer.undo'),
        run: () => void act({ type: 'question.undo', label: 'help.question.clearSimulated' }).then(again),
      },
    })
  }
  async function remove(question: string): Promise<void> {
    const sent = await act({ type: 'question.delete', question })
    again()
    if (!sent.ok) return
    toasts.show({
      tone: 'done',
      text: t('trainer.madeUp.deleted'),
      action: {
        label: t('trainer.undo'),
        run: () => void act({ type: 'question.undo', label: 'help.question.delete' }).then(again),
      },
    })
  }

  if (items.length === 0) return null
  return (
    <p className={css['madeUp']}>
      {t('trainer.madeUp', { count })}
      <Button small onClick={() => setOpen(true)}>
        {t('trainer.madeUp.show')}
      </Button>
      {open && (
        <Dialog
          open
          title={t('trainer.madeUp.title')}
          about={t('trainer.madeUp.about')}
          onClose={() => setOpen(false)}
          foot={
            <Button look="warn" onClick={() => void clear()}>
              {t('trainer.madeUp.clear')}
            </Button>
          }
        >
          <table className={css['table']}>
            <tbody>
              {items.map(({ id, text, createdAtEpochMs }) => (
                <tr key={id}>
                  <td className={css['figure']}>{dayAndTime(createdAtEpochMs)}</td>
                  <td>{text}</td>
                  <td>
                    <Button
                      small
                      look="quiet"
                      aria-label={t('trainer.madeUp.deleteOf', { text: text.slice(0, 40) })}
                      onClick={() => void remove(id)}
                    >
                      {t('trainer.class.delete')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Dialog>
      )}
    </p>
  )
}
