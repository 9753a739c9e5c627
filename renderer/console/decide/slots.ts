import type { AirSlots, OnAir, Slot } from '../../../shared/live/air.ts'
import type { Tally } from '../../../shared/live/tally.ts'

/** Slots to show: the four that every show uses, the corner when something is in it, `full` in place of `main`. */
export function shownSlots(air: AirSlots): readonly Slot[] {
  const first: Slot = air.full ? 'full' : 'main'
  return [first, 'lower', 'comment', 'notice', ...(air.corner ? (['corner'] as const) : [])]
}

/** How long a page may take to draw a card before the console says that it has not. */
const graceMs = 1500

/**
 * What the tally chip says. `sending`: just aired, and the page has not answered yet; calling that a fault at once would
 * cry wolf at every card.
 */
export function slotTally(tally: Tally, airing: OnAir | null, nowEpochMs: number): Tally | 'sending' {
  const fresh = airing !== null && nowEpochMs - airing.sinceEpochMs < graceMs
  return tally === 'noPage' && fresh ? 'sending' : tally
}
