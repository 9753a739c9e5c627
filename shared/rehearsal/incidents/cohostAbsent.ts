import { anyLevel, type IncidentEntry } from './entry.ts'

/** The co-host has to leave, by the trainer's sign: one speaks for two. Only the trainer sees how that goes. */
export const cohostAbsent: IncidentEntry = {
  levels: anyLevel,
  why: null,
  takes: 'nothing',
  throwIt: () => ({ target: null }),
}
