import { useWords } from '../kit/hooks.tsx'
import { useRoom } from './TrainingProvider.tsx'

/** Deletes a mark, with the way back. */
export function useDeleteMark(): (mark: string) => Promise<void> {
  const t = useWords()
  const { act, toasts } = useRoom()
  return async (mark) => {
    const sent = await act({ type: 'mark.delete', mark })
    if (!sent.ok) return
    toasts.show({
      tone: 'done',
      text: t('trainer.mark.deleted'),
      action: { label: t('trainer.undo'), run: () => void act({ type: 'mark.restore', mark }) },
    })
  }
}
