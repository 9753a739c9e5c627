import type { Debrief } from '../../shared/rehearsal/record.ts'

/** A stretch or a moment on the timeline, in milliseconds since the run began. */
export interface Span {
  key: string
  fromMs: number
  untilMs: number
}

/** How long the timeline is: to the run's end, or to the last thing that is known of a run that was cut off. */
export function lengthOf({ run, log, recordings, comments }: Debrief): number {
  const last = Math.max(
    run.endedAtEpochMs ?? 0,
    ...log.slice(-1).map(({ atEpochMs }) => atEpochMs),
    ...recordings.map(({ endedAtEpochMs }) => endedAtEpochMs ?? 0),
    run.startedAtEpochMs + comments.perMinute.length * 60_000 * Number(run.endedAtEpochMs === null),
  )
  return Math.max(1000, last - run.startedAtEpochMs)
}

/** Steps of a ruler that leave room for their words. */
export function ticks(lengthMs: number, most: number): readonly number[] {
  const steps = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600].map((seconds) => seconds * 1000)
  const step = steps.find((one) => lengthMs / one <= most) ?? 3_600_000
  return Array.from({ length: Math.floor(lengthMs / step) + 1 }, (_, at) => at * step)
}
