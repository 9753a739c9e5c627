import type { ObsOutcome } from '../../shared/live/obs.ts'
import type { StudioState } from '../../shared/live/state.ts'
import type { Clock } from './clock.ts'

/** How long an overlay page inside OBS may take to open its socket before it is refreshed. */
const graceMs = 3000

/**
 * A browser source that OBS opened before the studio was up stays blank for ever (obs-browser issue 71). After every
 * connection, one that has not opened its socket in time is refreshed, once.
 */
export function createOverlayCare(parts: {
  clock: Clock
  state(): StudioState
  refresh(): Promise<ObsOutcome>
}) {
  let callOff: (() => void) | null = null
  const present = () =>
    Object.values(parts.state().seen.screens).some((screen) => screen.page === 'overlay' && screen.inObs)
  return {
    obsConnected(): void {
      callOff?.()
      callOff = parts.clock.after(graceMs, () => {
        const { source, supported } = parts.state().seen.obs.overlay
        if (source !== null && supported && !present()) void parts.refresh()
      })
    },
    close: () => callOff?.(),
  }
}
