import type { Knot, Mark, Track } from './track.ts'

/**
 * A track that stands still and then turns: by paragraphs, or by pages of so many pixels that end with a whole
 * paragraph or, where one is taller than a page, within it. For those whom moving lines make dizzy.
 */
export function createSteps(marks: readonly Mark[], pagePx: number | null): Track {
  const stops = pagePx === null ? marks.slice(0, -1) : pages(marks, pagePx)
  const end = marks.at(-1) ?? { at: 0, px: 0 }
  const holds: Knot[] = (stops.length > 0 ? stops : [{ at: 0, px: 0 }]).map((stop, index) => ({
    ...stop,
    curve: 1,
    holds: true,
    ...(pagePx !== null && { shows: (stops[index + 1] ?? end).px - stop.px }),
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

function pages(marks: readonly Mark[], pagePx: number): Mark[] {
  const stops: Mark[] = []
  for (const [index, mark] of marks.entries()) {
    const next = marks[index + 1]
    if (!next) break
    const top = stops.at(-1)
    if (!top || mark.begins || next.px - top.px > pagePx) stops.push(mark)
    // A paragraph that no page holds is turned within, by the share of it that was read.
    for (let px = pagePx; next.px - mark.px - px > 1; px += pagePx)
      stops.push({ at: mark.at + ((next.at - mark.at) * px) / (next.px - mark.px), px: mark.px + px })
  }
  return stops
}
