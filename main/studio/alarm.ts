import { slots } from '../../shared/live/air.ts'
import { featuredDue } from '../../shared/live/featured.ts'
import { surroundings } from '../../shared/live/follow/following.ts'
import { heedDueAt } from '../../shared/live/follow/heed.ts'
import type { StudioState } from '../../shared/live/state.ts'
import { prompterDueAt } from '../../shared/prompter/due.ts'
import type { Clock } from './clock.ts'

/** What the studio has to do at a moment that its state names. */
export type Ring = 'air.expire' | 'featured.next' | 'prompter.due' | 'prompter.heed'

/**
 * Wakes the studio when a timed card's time is over, the next featured comment's has come, or the reading comes to where
 * something changes, also when that was while it was down.
 */
export function createAlarm(clock: Clock, ring: (what: Ring) => void) {
  const air = createBell(clock, () => ring('air.expire'))
  const featured = createBell(clock, () => ring('featured.next'))
  const prompter = createBell(clock, () => ring('prompter.due'))
  const following = createBell(clock, () => ring('prompter.heed'))
  return {
    changed(state: StudioState): void {
      const { live } = state.saved
      const { rehearsal } = live
      const airs = [
        ...(rehearsal ? [rehearsal.before.air] : []),
        // While time stands still nothing comes to its end.
        ...(rehearsal?.pausedAtEpochMs == null ? [live.air] : []),
      ]
      const times = airs.flatMap((one) => slots.flatMap((slot) => one[slot]?.untilEpochMs ?? []))
      air.set(times.length === 0 ? null : Math.min(...times))
      featured.set(featuredDue(live))
      prompter.set(prompterDueAt(live.prompter))
      following.set(heedDueAt(live.prompter, surroundings(state)))
    },
    close(): void {
      air.close()
      featured.close()
      prompter.close()
      following.close()
    },
  }
}

function createBell(clock: Clock, ring: () => void) {
  let callOff: (() => void) | null = null
  let due: number | null = null
  return {
    set(next: number | null): void {
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
