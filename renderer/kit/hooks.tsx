import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import type { Command } from '../../shared/live/table.ts'
import type { ViewName, ViewOf } from '../../shared/live/views.ts'
import { say, type Language, type WordKey, type WordParams } from '../../shared/words/words.ts'
import type { LinkStatus, Sent, Studio } from './studio.ts'

const StudioContext = createContext<Studio | null>(null)

export const StudioProvider = ({ studio, children }: { studio: Studio; children: ReactNode }) => (
  <StudioContext value={studio}>{children}</StudioContext>
)

export function useStudio(): Studio {
  const studio = useContext(StudioContext)
  if (!studio) throw new Error('a StudioProvider is missing above this component')
  return studio
}

/** A view of the studio, or null until its first snapshot. */
export function useView<V extends ViewName>(name: V): ViewOf<V> | null {
  const studio = useStudio()
  return useSyncExternalStore(studio.subscribe, () => studio.view(name))
}

export function useStatus(): LinkStatus {
  const studio = useStudio()
  return useSyncExternalStore(studio.subscribe, studio.status)
}

/** Sends a command; `pending` while unanswered, `refused` holds the sentence of the last refusal until the next try. */
export function useSend(): {
  send(command: Command): Promise<Sent>
  pending: boolean
  refused: string | null
  clear(): void
} {
  const studio = useStudio()
  const [pending, setPending] = useState(0)
  const [refused, setRefused] = useState<string | null>(null)
  const send = useCallback(
    async (command: Command) => {
      setPending((count) => count + 1)
      setRefused(null)
      const sent = await studio.send(command)
      setPending((count) => count - 1)
      if (!sent.ok) setRefused(sent.message)
      return sent
    },
    [studio],
  )
  const clear = useCallback(() => setRefused(null), [])
  return { send, pending: pending > 0, refused, clear }
}

/** Studio time that renders anew at each step, aligned to whole steps. For figures; animations use the compositor. */
export function useNow(stepMs = 250): number {
  const studio = useStudio()
  const [now, setNow] = useState(() => studio.now())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const tick = (): void => {
      const at = studio.now()
      setNow(at)
      timer.current = setTimeout(tick, stepMs - (at % stepMs) + 5)
    }
    tick()
    return () => clearTimeout(timer.current)
  }, [studio, stepMs])
  return now
}

/** The same for clocks of the show, which stand still while a rehearsal is paused. */
export function useShowNow(
  rehearsal: { readonly pausedAtEpochMs: number | null } | null | undefined,
  stepMs = 250,
): number {
  const now = useNow(stepMs)
  return rehearsal?.pausedAtEpochMs ?? now
}

/** Words in the studio's language, or the one given (pages without the settings view). */
export function useWords(language?: Language): (key: WordKey, params?: WordParams) => string {
  const studio = useStudio()
  const setting = useSyncExternalStore(studio.subscribe, () => studio.view('settings')?.language)
  const shown = language ?? setting ?? 'zh'
  return useCallback((key, params) => say(shown, key, params), [shown])
}
