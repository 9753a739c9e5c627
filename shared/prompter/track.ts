/** A place on the page where characters and pixels are known to meet: the start of a paragraph, or the very end. */
export interface Mark {
  /** Characters from the start of the script. */
  readonly at: number
  /** Pixels from the top of the laid-out script. */
  readonly px: number
  /** A page begins here wherever the one before ends: of a long script only a part is laid out. */
  readonly begins?: boolean
}

/** A mark with the way from it to the next one. */
export interface Knot extends Mark {
  /**
   * The pace at the knot against the mean pace up to the next: 1 is a straight line. Otherwise the pace changes evenly
   * from it to `2 - curve`, so that the way is a parabola.
   */
  readonly curve: number
  /** Stands still up to the next knot, and is there at once. */
  readonly holds?: boolean
  /** Of a page: how many pixels of the script are on it. */
  readonly shows?: number
}

/**
 * The way from characters to pixels: straight within a paragraph, so that a paragraph takes the time of its
 * characters on every screen, and bent softly where two meet, so that a short line after a long one is no lurch.
 */
export interface Track {
  /** Ascending in both; the first is at character 0. */
  readonly knots: readonly Knot[]
  pxAt(position: number): number
  positionAt(px: number): number
}

/** Characters on either side of a boundary within which the pace passes from one paragraph's to the next one's. */
const bendChars = 10
/** Paces as close as this meet without a bend. */
const alike = 0.05

/** @param marks at least one, strictly ascending in characters and not descending in pixels */
export function createTrack(marks: readonly Mark[]): Track {
  const knots = bend(marks.length ? marks : [{ at: 0, px: 0 }])
  return {
    knots,
    pxAt(position) {
      const [from, to] = around(knots, position, 'at')
      const span = to.at - from.at
      return span === 0
        ? from.px
        : from.px + (to.px - from.px) * along(from.curve, inside((position - from.at) / span))
    },
    positionAt(px) {
      const [from, to] = around(knots, px, 'px')
      const span = to.px - from.px
      return span === 0
        ? from.at
        : from.at + (to.at - from.at) * alongBack(from.curve, inside((px - from.px) / span))
    },
  }
}

function bend(marks: readonly Mark[]): readonly Knot[] {
  return marks.flatMap((mark, index) => {
    const before = marks[index - 1]
    const after = marks[index + 1]
    if (!before || !after) return [{ ...mark, curve: 1 }]
    const arriving = (mark.px - before.px) / (mark.at - before.at)
    const leaving = (after.px - mark.px) / (after.at - mark.at)
    const curve = arriving + leaving === 0 ? 1 : (2 * arriving) / (arriving + leaving)
    if (Math.abs(curve - 1) < alike) return [{ ...mark, curve: 1 }]
    // Less than half of either paragraph, so that two bends never meet.
    const half = Math.min(bendChars, (mark.at - before.at) * 0.45, (after.at - mark.at) * 0.45)
    return [
      { at: mark.at - half, px: mark.px - arriving * half, curve },
      { at: mark.at + half, px: mark.px + leaving * half, curve: 1 },
    ]
  })
}

/** How much of the pixels is behind after a share of the characters; both from 0 to 1. */
const along = (curve: number, share: number): number => curve * share + (1 - curve) * share * share

const alongBack = (curve: number, share: number): number =>
  share === 0 ? 0 : (2 * share) / (curve + Math.sqrt(curve * curve + 4 * (1 - curve) * share))

const inside = (share: number): number => Math.max(0, Math.min(share, 1))

/** The knots on either side of a place; the first or last two beyond the ends. */
function around(knots: readonly Knot[], wanted: number, by: 'at' | 'px'): readonly [from: Knot, to: Knot] {
  let low = 0
  let high = knots.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (knots[middle]![by] <= wanted) low = middle
    else high = middle
  }
  return [knots[low]!, knots[high]!]
}
