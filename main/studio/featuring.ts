import { featuredDue } from '../../shared/live/featured.ts'
import type { StudioState } from '../../shared/live/state.ts'
import type { Clock } from './clock.ts'

/** Airs featured comments one after another, each when the one before has had its time. */
export function createFeaturing(clock: Clock, next: () => void) {
  let callOff: (() => void) | null = null
  let due: number | null = null
  return {
    changed({ saved: { live } }: StudioState): void {
      const at = featuredDue(live)
      if (at === due) return
      callOff?.()
      callOff = null
      due = at
      if (at === null) return
      callOff = clock.after(Math.max(0, at - clock.now()), () => {
        due = null
        callOff = null
        next()
      })
    },
    close: () => callOff?.(),
  }
}
