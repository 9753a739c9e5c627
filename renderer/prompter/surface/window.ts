import type { Mark } from '../../../shared/prompter/track.ts'

/** Paragraphs that stand on the paper, from and up to. */
export interface Shown {
  from: number
  to: number
}

/** Pixels of the stage on either side of the reading line: minutes of reading, and more than the tallest screen. */
const around = 9000
/** As near as the edge of what is shown may come before there is more of it. */
const near = 4500

/** @param marks the start of each paragraph, and the end */
export function chooseWindow(marks: readonly Mark[], px: number): Shown {
  const last = Math.max(0, marks.length - 1)
  return {
    from: Math.max(0, Math.min(placeOf(marks, px - around), last)),
    to: Math.min(last, placeOf(marks, px + around) + 1),
  }
}

export function isInside({ from, to }: Shown, marks: readonly Mark[], px: number): boolean {
  const top = marks[from]?.px ?? 0
  const bottom = marks[to]?.px ?? 0
  const above = from === 0 || px - near >= top
  const below = to >= marks.length - 1 || px + near <= bottom
  return above && below
}

/** The paragraph at a height. */
function placeOf(marks: readonly Mark[], px: number): number {
  let low = 0
  let high = marks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (marks[middle]!.px <= px) low = middle
    else high = middle - 1
  }
  return low
}
