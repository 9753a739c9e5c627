import { placeAt, positionAt } from '../../../shared/prompter/clock.ts'
import type { ViewOf } from '../../../shared/live/views.ts'
import type { Script } from '../../../shared/show/script.ts'

type Reading = Pick<ViewOf<'live'>, 'prompter' | 'said' | 'current' | 'armed'>

/**
 * Lines that have to be said, were not, and are about to be missed: the reading is past them, or another cue is armed
 * or nothing of this one is left. Only of the cue on air: what another script holds is not missed yet.
 */
export function unsaidLines({ prompter, said, current, armed }: Reading, nowEpochMs: number): Script {
  if (current === null || prompter.cue !== current.cue.id) return []
  const { index } = placeAt(prompter.script, positionAt(prompter, nowEpochMs))
  const leaving = armed !== null && armed !== current.cue.id
  return prompter.script.filter(
    ({ id, kind, must }, at) =>
      must === true && kind === 'say' && said[id] === undefined && (leaving || at < index),
  )
}
