import { incidentsIn, peopleIn, readIn } from '../../shared/rehearsal/debrief.ts'
import { visualMeasures } from '../../shared/rehearsal/measures/visual.ts'
import { measuresOf } from '../../shared/rehearsal/measures/measures.ts'
import type { Debrief, RunRecord } from '../../shared/rehearsal/record.ts'
import type { Library } from '../library/library.ts'
import type { Measured } from '../screens/runs.ts'

/** What a machine can say about a run, from its log, the hosts' speech, and what trainers ticked. */
export const createMeasured =
  ({ speech, training, vision }: Pick<Library, 'speech' | 'training' | 'vision'>) =>
  async (
    run: RunRecord,
    { cues, pauses, log }: Pick<Debrief, 'cues' | 'pauses' | 'log'>,
  ): Promise<Measured> => {
    const heard = speech.of(run.id)
    const incidents = incidentsIn(log)
    const { marks, mustSay } = training.of(run.id)
    const read = readIn(log)
    const measures = measuresOf({
      drilled: run.drilled,
      people: peopleIn(log),
      cues: cues.map((one) => ({ ...one, readChars: read.get(one.startedAtEpochMs) ?? null })),
      pauses,
      log,
      speech: heard,
      incidents,
      marks,
      mustSay,
    })
    const visual = visualMeasures({
      drilled: run.drilled,
      chosen: log.some(({ what, facts }) => what === 'run.start' && facts['vision'] === true),
      seen: vision.of(run.id),
      trainees: training.trainees(),
    })
    return { speech: heard, incidents, measures: [...measures, ...visual] }
  }
