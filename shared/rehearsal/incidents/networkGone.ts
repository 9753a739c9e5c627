import { anyLevel, type IncidentEntry } from './entry.ts'

/**
 * The hosts' screens lose the studio: they show that they have, the prompter scrolls on, and neither messages nor
 * questions reach them until it is over. Nothing of the real network is touched.
 */
export const networkGone: IncidentEntry = {
  levels: anyLevel,
  why: null,
  takes: 'nothing',
  throwIt: () => ({ target: null }),
}
