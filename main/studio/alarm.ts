import { slots } from '../../shared/live/air.ts'
import type { StudioState } from '../../shared/live/state.ts'
import type { Clock } from './clock.ts'

/** Wakes the studio when a timed card's time is over, also when that was while it was down. */
export function createAlarm(clock: Clock, ring: () => void) {
  let callOff: (() => void) | null = null
  let due: number | null = null
  return {
    changed(state: StudioState): void {
      const times = slots.flatMap((slot) => state.saved.live.air[slot]?.untilEpochMs ?? [])
      const next = times.length === 0 ? null : Math.min(...times)
      if (next === due) return
      callOff?.()
      due = next
      callOff =
        next === null
          ? null
          : clock.after(Math.max(0, next - clock.now()), () => {
              due = null
              ring()
            })
    },
    close: () => callOff?.(),
  }
}
