import type { IncidentKind } from '../incident.ts'
import { cardWrong } from './cardWrong.ts'
import { cohostAbsent } from './cohostAbsent.ts'
import type { IncidentEntry } from './entry.ts'
import { feedSilent } from './feedSilent.ts'
import { micMuted } from './micMuted.ts'
import { networkGone } from './networkGone.ts'
import { obsGone } from './obsGone.ts'
import { questionUnexpected } from './questionUnexpected.ts'
import { sceneFails } from './sceneFails.ts'
import { timeCut } from './timeCut.ts'

/** Every kind there is. A new one is a file, an entry here and its words. */
export const incidents: { readonly [K in IncidentKind]: IncidentEntry } = {
  'feed.silent': feedSilent,
  'mic.muted': micMuted,
  'scene.fails': sceneFails,
  'obs.gone': obsGone,
  'network.gone': networkGone,
  'card.wrong': cardWrong,
  'cohost.absent': cohostAbsent,
  'question.unexpected': questionUnexpected,
  'time.cut': timeCut,
}
