import type { Knot, Mark, Track } from './track.ts'

/** How a screen turns what it doesn't move. */
export interface Turning {
  by: 'paragraph' | 'page'
  /** Pixels of the script that are seen at a time, in whole lines. */
  pagePx: number
  /** Characters from the start of the script to the page that is read: it keeps its first line. */
  keepAt?: number
}

/**
 * A track that stands still and then turns: by paragraphs, or by pages that end with a whole paragraph. One that is
 * taller than what is seen at a time is turned within. For those whom moving lines make dizzy.
 */
export function createSteps(marks: readonly Mark[], turning: Turning): Track {
  const stops = stopsOf(keeping(marks, turning.keepAt), turning)
  const end = marks.at(-1) ?? { at: 0, px: 0 }
  const holds: Knot[] = (stops.length > 0 ? stops : [{ at: 0, px: 0 }]).map(({ at, px }, index) => ({
    at,
    px,
    curve: 1,
    holds: true,
    ...(turning.by === 'page' && { shows: (stops[index + 1] ?? end).px - px }),
  }))
  const knots = end.at > (holds.at(-1)?.at ?? 0) ? [...holds, { ...holds.at(-1)!, at: end.at }] : holds
  const stopAt = (value: number, by: 'at' | 'px'): Knot =>
    holds.findLast((knot) => knot[by] <= value + 0.001) ?? holds[0]!
  return {
    knots,
    pxAt: (position) => stopAt(position, 'at').px,
    positionAt: (px) => stopAt(px, 'px').at,
  }
}

function stopsOf(marks: readonly Mark[], { by, pagePx }: Turning): Mark[] {
  const stops: Mark[] = []
  for (const [index, mark] of marks.entries()) {
    const next = marks[index + 1]
    if (!next) break
    const top = stops.at(-1)
    if (!top || by === 'paragraph' || mark.begins || next.px - top.px > pagePx) stops.push(mark)
    // What can't be seen at a time is turned within, by the share of it that was read.
    for (let px = pagePx; next.px - mark.px - px > 1; px += pagePx)
      stops.push({ at: mark.at + ((next.at - mark.at) * px) / (next.px - mark.px), px: mark.px + px })
  }
  return stops
}

/** The same marks with one where a page has to begin. */
function keeping(marks: readonly Mark[], at: number | undefined): readonly Mark[] {
  if (at === undefined) return marks
  const index = marks.findLastIndex((mark) => mark.at <= at)
  const before = marks[index]
  const after = marks[index + 1]
  if (!before || !after) return marks
  const px = before.px + ((after.px - before.px) * (at - before.at)) / (after.at - before.at)
  const page = { at, px, begins: true }
  return before.at === at ? marks.with(index, page) : marks.toSpliced(index + 1, 0, page)
}
