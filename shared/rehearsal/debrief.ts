import type { LogEntry } from '../live/effect.ts'
import { cueSchema } from '../show/show.ts'
import { incidentKinds, type IncidentKind, type RunningIncident } from './incident.ts'
import type { Debrief, RunRecord } from './record.ts'
import { isRecord } from '../protocol/isRecord.ts'

/** The cues of a run as they were taken, each until the next one or the end. */
export function cuesIn(log: readonly LogEntry[], run: Pick<RunRecord, 'endedAtEpochMs'>): Debrief['cues'] {
  const taken = log.filter(({ what }) => what === 'cue.taken')
  return taken.flatMap((entry, at) => {
    const { cue, plan, ...facts } = entry.facts
    const parsed = cueSchema.safeParse(plan ?? { ...facts, id: cue })
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

/** For how long time ran between two moments, in ms: without what stood still. */
export const withoutPauses = (from: number, until: number, pauses: Debrief['pauses']): number =>
  pauses.reduce(
    (left, pause) =>
      left - Math.max(0, Math.min(until, pause.untilEpochMs) - Math.max(from, pause.fromEpochMs)),
    Math.max(0, until - from),
  )

/** How far each cue was read, by the moment at which it was taken; those without the prompter are not there. */
export function readIn(log: readonly LogEntry[]): ReadonlyMap<number, number> {
  const turns = log.filter(({ what }) => what === 'cue.taken' || what === 'run.end')
  return new Map(
    turns.flatMap(({ what, atEpochMs, facts }, place): [number, number][] => {
      const read = turns[place + 1]?.facts['read']
      if (what !== 'cue.taken' || !isRecord(read) || read['cue'] !== facts['cue']) return []
      return typeof read['chars'] === 'number' ? [[atEpochMs, read['chars']]] : []
    }),
  )
}

/** Incidents with what became of them. */
export function incidentsIn(log: readonly LogEntry[]): readonly RunningIncident[] {
  return log.flatMap(({ what, atEpochMs, by, facts }): RunningIncident[] => {
    if (what !== 'incident.throw' || !isKind(facts['kind'])) return []
    const end = log.find(
      (line) =>
        (line.what === 'incident.handled' || line.what === 'incident.withdraw') &&
        line.facts['incident'] === facts['incident'],
    )
    const handled = end?.what === 'incident.handled'
    return [
      {
        id: String(facts['incident']),
        kind: facts['kind'],
        target: typeof facts['target'] === 'string' ? facts['target'] : null,
        ...(typeof facts['good'] === 'string' ? { good: facts['good'] } : {}),
        thrownAtEpochMs: atEpochMs,
        thrownBy: by,
        handledAtEpochMs: handled ? end.atEpochMs : null,
        handledBy: handled ? (end.facts['by'] === 'trainer' ? 'trainer' : 'studio') : null,
        withdrawn: end?.what === 'incident.withdraw',
      },
    ]
  })
}

/** Who was host and who co-host among the people of the show then, by id. */
export function peopleIn(log: readonly LogEntry[]): readonly { id: string; role: string }[] {
  const people = log.find(({ what }) => what === 'run.start')?.facts['people']
  if (!Array.isArray(people)) return []
  return people.filter(isRecord).map((person) => ({ id: String(person['id']), role: String(person['role']) }))
}

const isKind = (value: unknown): value is IncidentKind =>
  typeof value === 'string' && (incidentKinds as readonly string[]).includes(value)
