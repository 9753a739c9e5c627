/** How a difference between what the eye sees and where the script belongs runs out. */
export interface Glide {
  durationMs: number
  keyframes: Keyframe[]
  /** What is left of it, in pixels, at a share of the time. */
  left(share: number): number
}

const at = (px: number): string => `translate3d(0, ${-px}px, 0)`

/** Linear, or fast at first: a cubic with its handles at thirds is a cubic in time as well. */
export const runOut = (px: number, durationMs: number, how: 'steady' | 'swift'): Glide => ({
  durationMs,
  keyframes: [
    {
      transform: at(px),
      easing: how === 'steady' ? 'linear' : `cubic-bezier(${1 / 3}, 1, ${2 / 3}, 1)`,
    },
    { transform: at(0) },
  ],
  left: (share) => px * (how === 'steady' ? 1 - share : (1 - share) ** 3),
})

/** A change of speed takes this long. */
export const easeMs = 700

/**
 * From one speed to another without a jerk: begins where the eye is and as fast as it was led, ends where the script
 * belongs at its new speed. The one cubic with these ends, in two pieces, because it goes out and comes back.
 * @param slopePx pixels by which the old speed would be ahead of the new one after `easeMs`
 */
export function easeOver(px: number, slopePx: number): Glide {
  const left = (share: number): number =>
    px * (1 - share) ** 2 * (1 + 2 * share) + slopePx * share * (1 - share) ** 2
  const slope = (share: number): number =>
    px * 6 * (share - 1) * share + slopePx * (1 - share) * (1 - 3 * share)
  const middle = 1 / 3
  const piece = (from: number, to: number): Keyframe => {
    const way = left(to) - left(from)
    const handle = (share: number): number => (slope(share) * (to - from)) / way / 3
    const straight = Math.abs(way) < 0.001
    return {
      offset: from,
      transform: at(left(from)),
      easing: straight ? 'linear' : `cubic-bezier(${1 / 3}, ${handle(from)}, ${2 / 3}, ${1 - handle(to)})`,
    }
  }
  return {
    durationMs: easeMs,
    keyframes: [piece(0, middle), piece(middle, 1), { offset: 1, transform: at(0) }],
    left,
  }
}
