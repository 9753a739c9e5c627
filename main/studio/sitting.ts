import type { StudioState } from '../../shared/live/state.ts'

/** Where comments and figures belong: a run of a show; null is what came before there was one. */
export interface Sitting {
  show: string
  run: string | null
}

export const isSameSitting = (one: Sitting, other: Sitting): boolean =>
  one.show === other.show && one.run === other.run

/**
 * Where comments and figures belong that come now: to the rehearsal that is on, else to the broadcast that is or was
 * last on. What comes in after a broadcast is still its own; what comes after a rehearsal never is the rehearsal's.
 */
export const sittingOf = ({ saved: { live, plan } }: StudioState): Sitting => ({
  show: plan.show.id,
  run: live.mode === 'rehearsal' ? live.runId : live.broadcastRunId,
})

/** Tells whenever what comes belongs elsewhere than before: to another show, or another run of it. */
export function whenTurned(first: StudioState, tell: () => void): (state: StudioState) => void {
  let last = sittingOf(first)
  return (state) => {
    const before = last
    last = sittingOf(state)
    if (!isSameSitting(last, before)) tell()
  }
}
