import { refuse } from '../../protocol/refusal.ts'
import { anyLevel, hostWasTold, type IncidentEntry } from './entry.ts'

/** The audience falls silent: the scenario goes on and nothing of it comes in. */
export const feedSilent: IncidentEntry = {
  levels: anyLevel,
  why: null,
  takes: 'nothing',
  throwIt: (state) =>
    state.saved.live.rehearsal?.scenario ? { target: null } : refuse('incident.noScenario'),
  handled: hostWasTold,
}
