import type { Measure } from '../measure.ts'
import { keyOf, type Drilled } from '../rehearsal.ts'
import type { Trainee } from '../training.ts'
import { saysNever, type Seen } from '../vision.ts'
import { moment, none } from './facts.ts'

/** Less than this of a stretch in the picture, and the trainer may want to look at it. */
const seldom = 0.5

/**
 * Hints from the picture, host by host: how much of the time a whole face was in it, and was turned to the lens. Beside
 * the other measures, with no band and no part in any score: how well a machine sees this is not proven.
 * @param chosen measures of the picture were chosen for the run
 */
export function visualMeasures({
  drilled,
  chosen,
  seen,
  trainees,
}: {
  drilled: readonly Drilled[]
  chosen: boolean
  seen: readonly Seen[]
  trainees: readonly Pick<Trainee, 'id' | 'name' | 'vision'>[]
}): readonly Measure[] {
  if (!chosen) return [none('faceInFrame', 'measure.why.visionOff')]
  return drilled.flatMap((one): readonly Measure[] => {
    const key = keyOf(one)
    // Said since: it wins over figures that were taken before.
    if (saysNever(one, trainees)) return [none('faceInFrame', 'measure.why.visionNever', key)]
    const own = seen.filter(({ who }) => who === one.role)
    if (own.length === 0)
      return [none('faceInFrame', one.vision ? 'measure.why.visionNone' : 'measure.why.visionNoConsent', key)]
    return [shareOf('faceInFrame', key, own, ({ inFrame, looks }) => [inFrame, looks]), facing(key, own)]
  })
}

function facing(key: string, own: readonly Seen[]): Measure {
  const faces = own.filter(({ inFrame }) => inFrame > 0)
  return faces.length === 0
    ? none('facingLens', 'measure.why.visionNoFace', key)
    : shareOf('facingLens', key, faces, (one) => [one.facing, one.inFrame])
}

function shareOf(
  name: 'faceInFrame' | 'facingLens',
  trainee: string,
  seen: readonly Seen[],
  parts: (one: Seen) => readonly [number, number],
): Measure {
  let part = 0
  let whole = 0
  for (const one of seen) {
    const [some, all] = parts(one)
    part += some
    whole += all
  }
  return {
    name,
    trainee,
    value: part / whole,
    unit: 'share',
    band: null,
    moments: seen
      .map((one) => {
        const [some, all] = parts(one)
        return moment(one.fromEpochMs, one.untilEpochMs, some / all)
      })
      .filter(({ value }) => value < seldom),
  }
}
