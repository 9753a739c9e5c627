import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react'
import type { Command } from '../../shared/live/table.ts'
import type { Api } from '../kit/api.ts'
import { useStudio, useView } from '../kit/hooks.tsx'
import type { Sent } from '../kit/studio.ts'
import { ToastList } from '../kit/ToastList.tsx'
import { createToasts, type Toasts } from '../kit/toasts.ts'

interface TrainingRoom {
  api: Api
  token: string
  /** Sends a command; a refusal is said. */
  act(command: Command): Promise<Sent>
  toasts: Toasts
  /** Changes whenever marks, scores, rubrics or the class list did. */
  revision: number
}

const Room = createContext<TrainingRoom | null>(null)

/** What every part of the trainer's pages needs. */
export function TrainingProvider({ api, token, children }: { api: Api; token: string; children: ReactNode }) {
  const studio = useStudio()
  const toasts = useMemo(() => createToasts(), [])
  const revision = useView('training')?.revision ?? 0
  const act = useCallback(
    async (command: Command) => {
      const sent = await studio.send(command)
      if (!sent.ok) toasts.show({ tone: 'refused', text: sent.message })
      return sent
    },
    [studio, toasts],
  )
  const room = useMemo(() => ({ api, token, act, toasts, revision }), [api, token, act, toasts, revision])
  return (
    <Room value={room}>
      {children}
      <ToastList toasts={toasts} />
    </Room>
  )
}

export function useRoom(): TrainingRoom {
  const room = useContext(Room)
  if (!room) throw new Error('a TrainingProvider is missing above this component')
  return room
}
