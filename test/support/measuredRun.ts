import type { LogEntry } from '../../shared/live/effect.ts'
import { cueSchema } from '../../shared/show/show.ts'
import type { RunningIncident } from '../../shared/rehearsal/incident.ts'
import type { MeasureName, Speech } from '../../shared/rehearsal/measure.ts'
import type { MeasuredCue, MeasureFacts } from '../../shared/rehearsal/measures/facts.ts'
import { measuresOf } from '../../shared/rehearsal/measures/measures.ts'

/** A moment of the run: seconds since its beginning. */
export const at = (seconds: number): number => 1_000_000 + seconds * 1000

/** A run of which nothing was kept. */
export const empty: MeasureFacts = {
  drilled: [
    { trainee: 't-wang', name: '王芳', role: 'host' },
    { trainee: null, name: '李想', role: 'cohost' },
  ],
  people: [
    { id: 'w', role: 'host' },
    { id: 'l', role: 'cohost' },
  ],
  cues: [],
  pauses: [],
  log: [],
  speech: [],
  incidents: [],
  marks: [],
  mustSay: [],
}

/** A cue of a hundred characters, taken from a moment until another; the prompter was not used. */
export const cue = (
  from: number,
  until: number | null,
  planned: number,
  rest: Partial<MeasuredCue> = {},
): MeasuredCue => ({
  cue: cueSchema.parse({
    id: `c${from}`,
    title: '环节',
    plannedMs: planned * 1000,
    script: [
      { id: 'p1', kind: 'say', who: 'w', text: '一'.repeat(60) },
      { id: 'p2', kind: 'note', text: '看镜头' },
      { id: 'p3', kind: 'say', who: 'l', text: '二'.repeat(40), must: true },
    ],
  }),
  startedAtEpochMs: at(from),
  endedAtEpochMs: until === null ? null : at(until),
  readChars: null,
  ...rest,
})

export const said = (who: Speech['who'], from: number, until: number): Speech => ({
  who,
  startedAtEpochMs: at(from),
  endedAtEpochMs: at(until),
})

export const line = (what: string, seconds: number, facts: LogEntry['facts'] = {}): LogEntry => ({
  what,
  atEpochMs: at(seconds),
  run: 'r',
  by: '导播',
  facts,
})

export const incident = (
  from: number,
  until: number | null,
  rest: Partial<RunningIncident> = {},
): RunningIncident => ({
  id: `i${from}`,
  kind: 'card.wrong',
  target: null,
  thrownAtEpochMs: at(from),
  thrownBy: '教练',
  handledAtEpochMs: until === null ? null : at(until),
  handledBy: until === null ? null : 'studio',
  withdrawn: false,
  ...rest,
})

/** What is said of a run of which this was kept. */
export const measured = (name: MeasureName, facts: Partial<MeasureFacts>) =>
  measuresOf({ ...empty, ...facts }).filter((measure) => measure.name === name)
export const only = (name: MeasureName, facts: Partial<MeasureFacts>) => measured(name, facts)[0]
export const pauses = [{ fromEpochMs: at(20), untilEpochMs: at(50) }]
