import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import type { ViewName, ViewOf } from '../../../shared/live/views.ts'
import { say, type Language } from '../../../shared/words/words.ts'
import type { Controls } from '../../kit/controls/controls.ts'
import type { Api } from '../../kit/api.ts'
import { useStatus, useStudio, useView } from '../../kit/hooks.tsx'
import { createToasts, type Toasts } from '../../kit/toasts.ts'
import { createActions, type Actions } from '../actions/actions.ts'
import type { Env } from '../actions/env.ts'
import { createDeskStore, type DeskState, type DeskStore } from './store.ts'

interface DeskParts {
  env: Env
  store: DeskStore
  actions: Actions
  toasts: Toasts
  api: Api
  controls: Controls
}

const DeskContext = createContext<DeskParts | null>(null)

/** Puts the parts of the desk together, once, for everything below. */
export function DeskProvider({
  api,
  controls,
  children,
}: {
  api: Api
  controls: Controls
  children: ReactNode
}) {
  const studio = useStudio()
  const parts = useMemo(() => {
    const store = createDeskStore()
    const toasts = createToasts()
    const language = (): Language => studio.view('settings')?.language ?? 'zh'
    const env: Env = {
      studio,
      store,
      toasts,
      say: (key, params) => say(language(), key, params),
      async act(command, onRefusal) {
        const sent = await studio.send(command)
        if (!sent.ok) {
          const action = onRefusal?.(sent)
          toasts.show({ tone: 'refused', text: sent.message, ...(action ? { action } : {}) })
        }
        return sent
      },
    }
    return { env, store, toasts, api, controls, actions: createActions(env) }
  }, [studio, api, controls])
  return <DeskContext value={parts}>{children}</DeskContext>
}

function useParts(): DeskParts {
  const parts = useContext(DeskContext)
  if (!parts) throw new Error('a DeskProvider is missing above this component')
  return parts
}

export const useActions = (): Actions => useParts().actions
export const useEnv = (): Env => useParts().env
/** Pedals and gamepads at this PC. */
export const useControls = (): Controls => useParts().controls
export const useApi = (): Api => useParts().api
export const useToasts = (): Toasts => useParts().toasts

export function useDesk(): DeskState {
  const { store } = useParts()
  return useSyncExternalStore(store.subscribe, store.get)
}

export const useSetDesk = (): DeskStore['set'] => useParts().store.set

/** A view that is known to be here: the desk is drawn only once all of them are, and they stay while the studio is away. */
export function useHave<V extends ViewName>(name: V): ViewOf<V> {
  const view = useView(name)
  if (!view) throw new Error(`the view ${name} is not here yet`)
  return view
}

/** False while the studio can't be reached: controls are shut, what is on air stays readable. */
export const useReachable = (): boolean => useStatus() === 'open'
