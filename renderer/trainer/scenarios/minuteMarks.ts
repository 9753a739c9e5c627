const minuteMs = 60_000
/** Steps that people count in. */
const steps = [0.25, 0.5, 1, 2, 5, 10, 15, 30, 60].map((minutes) => minutes * minuteMs)
/** More figures than this run into one another. */
const most = 12

/** Where a timeline of this length has its figures: from 0 on, and none at its very end. */
export function minuteMarks(durationMs: number): readonly number[] {
  const step = steps.find((one) => durationMs / one <= most) ?? steps.at(-1)!
  const count = Math.max(1, Math.ceil(durationMs / step))
  return Array.from({ length: count }, (_none, at) => at * step)
}
