import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react'
import type { Speaker } from '../../shared/voice/speaker.ts'
import type { Ear, Ears } from './ears.ts'

const EarsContext = createContext<Ears | null>(null)

export const EarsProvider = ({ ears, children }: { ears: Ears; children: ReactNode }) => (
  <EarsContext value={ears}>{children}</EarsContext>
)

/** The microphones that this page lends the studio. */
export function useEars(): Ears {
  const ears = useContext(EarsContext)
  if (!ears) throw new Error('an EarsProvider is missing above this component')
  return ears
}

export function useEar(speaker: Speaker): Ear {
  const ears = useEars()
  return useSyncExternalStore(ears.subscribe, () => ears.of(speaker))
}
