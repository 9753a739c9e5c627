import { z } from 'zod'
import type { StudioState } from '../live/state.ts'
import { refuse, type Refusal } from '../protocol/refusal.ts'
import type { Drilled } from './rehearsal.ts'
import type { Trainee } from './training.ts'

/** What a camera saw of one host for some seconds: figures only, no picture and nothing to know anybody by. */
export interface Seen {
  who: Drilled['role']
  fromEpochMs: number
  untilEpochMs: number
  /** Looks that were taken; of these, a whole face in the picture, and one that is turned to the lens. */
  looks: number
  inFrame: number
  facing: number
}

const count = z.number().int().min(0).max(600)

export const seenSchema = z
  .strictObject({
    fromEpochMs: z.number().int(),
    untilEpochMs: z.number().int(),
    looks: count.min(1),
    inFrame: count,
    facing: count,
  })
  .refine((seen) => seen.inFrame <= seen.looks && seen.facing <= seen.inFrame)

type Listed = Pick<Trainee, 'id' | 'name' | 'vision'>

/** A standing no on the class list; by the name, too, where somebody was typed in and not picked from it. */
export const saysNever = (
  { trainee, name }: Pick<Drilled, 'trainee' | 'name'>,
  trainees: readonly Listed[],
): boolean =>
  trainees.some(
    (one) => one.vision === 'never' && (trainee === null ? one.name === name.trim() : one.id === trainee),
  )

/** Whether somebody may be looked at: asked and agreed for this run, and no standing no on the class list. */
export const mayBeSeen = (
  who: Pick<Drilled, 'trainee' | 'name' | 'vision'>,
  trainees: readonly Listed[],
): boolean => who.vision === true && !saysNever(who, trainees)

/** Why figures of a host are not taken in now; null when they are. */
export function notToBeSeen({ saved: { live } }: StudioState, who: Drilled['role']): Refusal | null {
  if (!live.rehearsal) return refuse('rehearsal.off')
  if (!live.rehearsal.vision) return refuse('vision.off')
  return live.rehearsal.drilled.some(({ role, vision }) => role === who && vision)
    ? null
    : refuse('vision.consent')
}
