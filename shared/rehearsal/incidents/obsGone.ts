import { pictureMoved, hostWasTold, type IncidentEntry } from './entry.ts'

/** The switcher is gone as if OBS had crashed; it comes back when the incident is handled. */
export const obsGone: IncidentEntry = {
  levels: ['practice'],
  why: 'incident.why.switcher',
  takes: 'nothing',
  throwIt: () => ({
    target: null,
    effects: [{ to: 'studio', act: { do: 'practice.fault', fault: { gone: true } } }],
  }),
  mend: () => [{ to: 'studio', act: { do: 'practice.fault', fault: { gone: false } } }],
  // What the mirror loses with the switcher is no deed of anybody's.
  handled: (before, after) =>
    before.saved.live !== after.saved.live &&
    (hostWasTold(before, after) || pictureMoved({ ...before, seen: after.seen }, after)),
}
