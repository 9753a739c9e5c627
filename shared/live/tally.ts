import { slots, type Slot } from './air.ts'
import { obsReady } from './obs.ts'
import { viewersSeeRun } from './rehearsing.ts'
import type { StudioState } from './state.ts'

/**
 * How sure it is that viewers see a card.
 * - empty: nothing is meant to be there
 * - onAir: an overlay page has drawn it and OBS shows that source in the program
 * - noPage: no overlay page is open, or none has drawn it yet
 * - hidden: drawn, but OBS does not show the overlay in the program
 * - noObs: OBS is away, so nobody can say
 */
export type Tally = 'empty' | 'onAir' | 'noPage' | 'hidden' | 'noObs'

export function tally(state: StudioState, slot: Slot): Tally {
  const airing = state.saved.live.air[slot]
  if (!airing) return 'empty'
  const pages = drawnOn(state, slot)
  if (pages.length === 0) return 'noPage'
  // The house's own page of the run: no switcher stands between.
  if (pages.includes('rehearsal') || !viewersSeeRun(state)) return 'onAir'
  if (!obsReady(state.seen.obs)) return 'noObs'
  return state.seen.obs.overlay.inProgram ? 'onAir' : 'hidden'
}

/** True when an overlay page says that it has painted exactly this airing. */
export const drawn = (state: StudioState, slot: Slot): boolean => drawnOn(state, slot).length > 0

/**
 * Pages that say they have painted exactly this airing, of those that count. The house's own page of what is rehearsed
 * says nothing about what viewers see; with the practice switcher there are none, and that page is the program.
 */
function drawnOn(state: StudioState, slot: Slot): readonly ('overlay' | 'rehearsal')[] {
  const airId = state.saved.live.air[slot]?.airId
  if (airId === undefined) return []
  const ownCounts = !viewersSeeRun(state) || state.seen.obs.status === 'practice'
  return Object.entries(state.seen.drawn)
    .filter(([, reported]) => reported[slot] === airId)
    .map(([connection]) =>
      state.seen.screens[connection]?.page === 'rehearsal' ? ('rehearsal' as const) : ('overlay' as const),
    )
    .filter((page) => page === 'overlay' || ownCounts)
}

export const allTallies = (state: StudioState): { readonly [S in Slot]: Tally } =>
  Object.fromEntries(slots.map((slot) => [slot, tally(state, slot)])) as { [S in Slot]: Tally }
