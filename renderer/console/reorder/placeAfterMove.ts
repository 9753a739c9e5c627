/**
 * The place a row has once it was taken from `from` and put before the row that was at `before`; null when that is where
 * it was.
 */
export function placeAfterMove(from: number, before: number): number | null {
  const to = before > from ? before - 1 : before
  return from < 0 || to === from ? null : to
}
