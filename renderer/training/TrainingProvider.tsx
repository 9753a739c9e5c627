import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { Command } from '../../shared/live/table.ts'
import type { Api } from '../kit/api.ts'
import { useView } from '../kit/hooks.tsx'
import type { Sent } from '../kit/studio.ts'
import { ToastList } from '../kit/ToastList.tsx'
import type { Toasts } from '../kit/toasts.ts'
import { useAct } from '../kit/useAct.ts'

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
  const { toasts, act } = useAct()
  const revision = useView('training')?.revision ?? 0
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
