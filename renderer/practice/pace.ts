/**
 * How many pictures a second the film takes. A PC that can't keep up loses pictures, never memory and never time: one is
 * left out while others wait to be encoded, and where that goes on the rate is lowered by a step, and raised again when
 * there has been room for a while.
 */
export interface Pace {
  /**
   * Asked at every tick of the full rate: whether a picture is taken now.
   * @param atMs any clock that only goes on
   * @param waiting pictures that wait to be encoded
   */
  take(atMs: number, waiting: number): boolean
  /** Pictures a second that were taken lately; null until two seconds are known. */
  perSecond(): number | null
}

/** Of so many ticks one is used: 25, 12.5, 8.3 and 5 pictures a second. */
const steps = [1, 2, 3, 5] as const
/** More than are on their way through an encoder that keeps up. */
const mostWaiting = 2
const windowMs = 2000
/** Left out of those wanted: from here on the rate is too high. */
const tooMany = 0.15
/** Windows with room after which a higher rate is tried; twice as many each time that it proves too high. */
const firstPatience = 5
const mostPatience = 40

export function createPace(): Pace {
  let step = 0
  let ticks = 0
  let window = { fromMs: Number.NaN, wanted: 0, left: 0 }
  let roomy = 0
  let patience = firstPatience
  /** The last change was a step up, which has yet to prove itself. */
  let trying = false
  let perSecond: number | null = null

  function judge(atMs: number): void {
    const { fromMs, wanted, left } = window
    perSecond = ((wanted - left) * 1000) / (atMs - fromMs)
    window = { fromMs: atMs, wanted: 0, left: 0 }
    if (left > wanted * tooMany) {
      if (trying) patience = Math.min(patience * 2, mostPatience)
      step = Math.min(step + 1, steps.length - 1)
      trying = false
      roomy = 0
      return
    }
    roomy = left === 0 ? roomy + 1 : 0
    if (roomy < patience || step === 0) return
    step -= 1
    trying = true
    roomy = 0
  }

  return {
    take(atMs, waiting) {
      if (Number.isNaN(window.fromMs)) window.fromMs = atMs
      if (atMs - window.fromMs >= windowMs) judge(atMs)
      ticks += 1
      if (ticks % steps[step]! !== 0) return false
      window.wanted += 1
      if (waiting <= mostWaiting) return true
      window.left += 1
      return false
    },
    perSecond: () => perSecond,
  }
}
