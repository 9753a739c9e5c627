import { useCallback, useState } from 'react'
import type { Command } from '../../../shared/live/table.ts'
import { isWordKey } from '../../../shared/words/words.ts'
import { useSend, useWords } from '../../kit/hooks.tsx'

export interface Said {
  tone: 'done' | 'refused'
  text: string
}

interface BulkResult {
  changed: number
  left: number
}

/** Commands of the library, each answered with a sentence that is shown until the next. */
export function useBankActions() {
  const t = useWords()
  const { send, pending } = useSend()
  const [said, setSaid] = useState<Said | null>(null)

  const act = useCallback(
    async (command: Command, done?: (result: unknown) => string | null): Promise<boolean> => {
      const sent = await send(command)
      if (!sent.ok) setSaid({ tone: 'refused', text: sent.message })
      else {
        const text = done?.(sent.result) ?? null
        setSaid(text === null ? null : { tone: 'done', text })
      }
      return sent.ok
    },
    [send],
  )

  const bulk = useCallback(
    (command: Extract<Command, { type: 'question.bulk' }>) =>
      act(command, (result) => {
        const { changed, left } = result as BulkResult
        const deleted = command.action === 'delete' ? ` ${t('bank.deletedContact')}` : ''
        return (
          (left > 0 ? t('bank.doneSome', { count: changed, left }) : t('bank.done', { count: changed })) +
          deleted
        )
      }),
    [act, t],
  )

  const undo = useCallback(
    () =>
      act({ type: 'question.undo' }, (result) => {
        const { undone, left } = result as { undone: number; left: number }
        return left > 0 ? t('bank.undoneSome', { count: undone, left }) : t('bank.undone', { count: undone })
      }),
    [act, t],
  )
  /** Undo names a step by its command's word. */
  const stepName = useCallback((label: string) => (isWordKey(label) ? t(label) : label), [t])
  return { act, bulk, undo, stepName, said, setSaid, pending }
}

export type BankActions = ReturnType<typeof useBankActions>
