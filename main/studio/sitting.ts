import type { StudioState } from '../../shared/live/state.ts'
import type { Sitting } from '../library/figureStore.ts'

/**
 * Where comments and figures belong that come now: to the rehearsal that is on, else to the broadcast that is or was
 * last on. What comes in after a broadcast is still its own; what comes after a rehearsal never is the rehearsal's.
 */
export const sittingOf = ({ saved: { live, plan } }: StudioState): Sitting => ({
  show: plan.show.id,
  run: live.mode === 'rehearsal' ? live.runId : live.broadcastRunId,
})
