import type { Measure } from '../measure.ts'
import { answerTime } from './answerTime.ts'
import type { MeasureFacts } from './facts.ts'
import { fillers } from './fillers.ts'
import { handover } from './handover.ts'
import { incidentTime } from './incidentTime.ts'
import { lateChanges } from './lateChanges.ts'
import { mustSay } from './mustSay.ts'
import { overlap } from './overlap.ts'
import { pace } from './pace.ts'
import { plannedActual } from './plannedActual.ts'
import { silence } from './silence.ts'
import { talkShare } from './talkShare.ts'

/** All that a machine can say about a run, in the order in which it is read. */
export const measuresOf = (facts: MeasureFacts): readonly Measure[] => [
  plannedActual(facts),
  pace(facts),
  silence(facts),
  ...talkShare(facts),
  handover(facts),
  overlap(facts),
  answerTime(facts),
  mustSay(facts),
  fillers(facts),
  lateChanges(facts),
  incidentTime(facts),
]
