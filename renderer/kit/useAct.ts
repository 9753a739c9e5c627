import { useCallback, useMemo } from 'react'
import type { Command } from '../../shared/live/table.ts'
import { useStudio } from './hooks.tsx'
import type { Sent } from './studio.ts'
import { createToasts, type Toasts } from './toasts.ts'

/** Sends commands for a page, and says why one was refused. */
export function useAct(): { toasts: Toasts; act(command: Command): Promise<Sent> } {
  const studio = useStudio()
  const toasts = useMemo(() => createToasts(), [])
  const act = useCallback(
    async (command: Command) => {
      const sent = await studio.send(command)
      if (!sent.ok) toasts.show({ tone: 'refused', text: sent.message })
      return sent
    },
    [studio, toasts],
  )
  return { toasts, act }
}
