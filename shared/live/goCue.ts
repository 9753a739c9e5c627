import type { Draft } from 'immer'
import type { Refusal } from '../protocol/refusal.ts'
import type { Cue } from '../show/show.ts'
import type { Context, Step } from './command.ts'
import { cueBatch } from './cueBatch.ts'
import { obsReady } from './obs.ts'
import { takeRefusal } from './take.ts'
import type { StudioState } from './state.ts'

/** Asks OBS for the cue and says so; `cue.taken` follows when OBS has done it. */
export function takeCue(
  state: Draft<StudioState>,
  cue: Draft<Cue>,
  { now, actor }: Pick<Context, 'now' | 'actor'>,
  how: {
    /** Timers, cards and prompter move, the picture stays. */
    withoutScene?: boolean
    /** The gap between two takes guards viewers, of whom there are none now. */
    atOnce?: boolean
  } = {},
): Step | Refusal {
  const scene = how.withoutScene ? null : cue.scene
  const refusal = takeRefusal(state, scene, now, { atOnce: how.atOnce === true })
  if (refusal) return refusal
  const requests = how.withoutScene || !obsReady(state.seen.obs) ? [] : cueBatch(cue, state.seen.obs)
  state.seen.taking = { cue: cue.id, scene, sinceEpochMs: now }
  return {
    result: { cue: cue.id },
    effects: [
      {
        to: 'obs',
        requests,
        awaited: true,
        then: { type: 'cue.taken', cue, by: actor.name },
        otherwise: { type: 'take.failed' },
      },
    ],
  }
}
