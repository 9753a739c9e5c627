import type { Debrief } from '../../shared/rehearsal/record.ts'
import type { RunningIncident } from '../../shared/rehearsal/incident.ts'
import type { Mark } from '../../shared/rehearsal/mark.ts'

/** What somebody noticed or threw in, at its place in the run. */
export type Moment = { sinceMs: number } & (
  | { mark: Mark; incident: null }
  | { mark: null; incident: RunningIncident }
)

/** Marks and incidents in the order in which they happened; what was taken back never did. */
export function momentsOf({ run, marks, incidents }: Pick<Debrief, 'run' | 'marks' | 'incidents'>): Moment[] {
  const since = (epochMs: number): number => epochMs - run.startedAtEpochMs
  return [
    ...marks.map((mark) => ({ sinceMs: since(mark.atEpochMs), mark, incident: null })),
    ...incidents
      .filter(({ withdrawn }) => !withdrawn)
      .map((incident) => ({ sinceMs: since(incident.thrownAtEpochMs), mark: null, incident })),
  ].toSorted((one, other) => one.sinceMs - other.sinceMs)
}
