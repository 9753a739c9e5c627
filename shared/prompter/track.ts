/** A place on the page where characters and pixels are known to meet: the start of a paragraph, or the very end. */
export interface Mark {
  /** Characters from the start of the script. */
  readonly at: number
  /** Pixels from the top of the laid-out script. */
  readonly px: number
}

/**
 * The way from characters to pixels: straight within a paragraph, so that a paragraph takes the time of its
 * characters on every screen, and bent softly where two meet, so that a short line after a long one is no lurch.
 */
export interface Track {
  /** Ascending in both; the first is at character 0. Straight lines between them are the whole truth. */
  readonly knots: readonly Mark[]
  pxAt(position: number): number
  positionAt(px: number): number
}

/** Characters on either side of a boundary within which the pace passes from one paragraph's to the next one's. */
const bendChars = 10
/** Straight pieces that stand for one bend. */
const bendPieces = 4

/** @param marks at least one, strictly ascending in characters and not descending in pixels */
export function createTrack(marks: readonly Mark[]): Track {
  const knots = bend(marks.length ? marks : [{ at: 0, px: 0 }])
  return {
    knots,
    pxAt: (position) => between(knots, position, 'at', 'px'),
    positionAt: (px) => between(knots, px, 'px', 'at'),
  }
}

function bend(marks: readonly Mark[]): readonly Mark[] {
  return marks.flatMap((mark, index) => {
    const before = marks[index - 1]
    const after = marks[index + 1]
    if (!before || !after) return [mark]
    // Less than half of either paragraph, so that two bends never meet.
    const half = Math.min(bendChars, (mark.at - before.at) * 0.45, (after.at - mark.at) * 0.45)
    const arriving = (mark.px - before.px) / (mark.at - before.at)
    const leaving = (after.px - mark.px) / (after.at - mark.at)
    const startPx = mark.px - arriving * half
    return Array.from({ length: bendPieces + 1 }, (_, piece) => {
      const along = (piece / bendPieces) * 2 * half
      // The pace grows evenly from `arriving` to `leaving`; its integral is a parabola.
      const px = startPx + arriving * along + ((leaving - arriving) * along * along) / (4 * half)
      return { at: mark.at - half + along, px }
    })
  })
}

function between(knots: readonly Mark[], wanted: number, from: 'at' | 'px', to: 'at' | 'px'): number {
  let low = 0
  let high = knots.length - 1
  if (wanted <= knots[low]![from]) return knots[low]![to]
  if (wanted >= knots[high]![from]) return knots[high]![to]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (knots[middle]![from] <= wanted) low = middle
    else high = middle
  }
  const left = knots[low]!
  const right = knots[high]!
  const span = right[from] - left[from]
  return span === 0 ? left[to] : left[to] + ((right[to] - left[to]) * (wanted - left[from])) / span
}
