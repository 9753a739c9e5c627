import { refuse } from '../../protocol/refusal.ts'
import { anyLevel, hostWasTold, type IncidentEntry } from './entry.ts'

/** By how much what is left becomes shorter. */
export const cutMs = 120_000
/** A cue keeps at least so long, or its clock would say nothing. */
const leastMs = 15_000

/**
 * Two minutes less: taken off the cue that is on, as far as it has them. Its clock jumps on every screen; the plan stays
 * as it is.
 */
export const timeCut: IncidentEntry = {
  levels: anyLevel,
  why: null,
  takes: 'nothing',
  throwIt({ saved: { live }, seen }, _target, { id, now }) {
    const { current, rehearsal } = live
    if (!current) return refuse('incident.noCue')
    const ranMs = (rehearsal?.pausedAtEpochMs ?? now) - current.startedAtEpochMs
    const before = current.cue.plannedMs
    current.cue.plannedMs = Math.min(before, Math.max(ranMs + leastMs, before - cutMs))
    const tookMs = before - current.cue.plannedMs
    seen.notices.push({ id: id(), key: 'notice.rehearsal.timeCut', params: {}, atEpochMs: now })
    return { target: String(tookMs) }
  },
  handled: (before, after) =>
    hostWasTold(before, after) || before.saved.live.current?.cue.id !== after.saved.live.current?.cue.id,
}
