import type { LogEntry } from '../live/effect.ts'
import { cueSchema } from '../show/show.ts'
import type { Debrief, RunRecord } from './record.ts'

/** The cues of a run as they were taken, each until the next one or the end. */
export function cuesIn(log: readonly LogEntry[], run: Pick<RunRecord, 'endedAtEpochMs'>): Debrief['cues'] {
  const taken = log.filter(({ what }) => what === 'cue.taken')
  return taken.flatMap((entry, at) => {
    const { cue, ...facts } = entry.facts
    const parsed = cueSchema.safeParse({ ...facts, id: cue })
    if (!parsed.success) return []
    const endedAtEpochMs = taken[at + 1]?.atEpochMs ?? run.endedAtEpochMs
    return [{ cue: parsed.data, startedAtEpochMs: entry.atEpochMs, endedAtEpochMs }]
  })
}

/** Stretches in which time stood still; the last may have ended with the run. */
export function pausesIn(
  log: readonly LogEntry[],
  run: Pick<RunRecord, 'endedAtEpochMs'>,
): Debrief['pauses'] {
  const pauses: { fromEpochMs: number; untilEpochMs: number }[] = []
  let from: number | null = null
  for (const { what, atEpochMs } of log) {
    if (what === 'rehearsal.pause') from ??= atEpochMs
    if (what === 'rehearsal.resume' && from !== null) {
      pauses.push({ fromEpochMs: from, untilEpochMs: atEpochMs })
      from = null
    }
  }
  if (from !== null && run.endedAtEpochMs !== null)
    pauses.push({ fromEpochMs: from, untilEpochMs: run.endedAtEpochMs })
  return pauses
}

/** How much of a stretch time really ran. */
export const withoutPauses = (from: number, until: number, pauses: Debrief['pauses']): number =>
  pauses.reduce(
    (left, pause) =>
      left - Math.max(0, Math.min(until, pause.untilEpochMs) - Math.max(from, pause.fromEpochMs)),
    until - from,
  )
