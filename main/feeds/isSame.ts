import { timingSafeEqual } from 'node:crypto'

/** Compares a signature that was given with the right one, in a time that tells nothing of how much was right. */
export function isSame(given: string, right: string): boolean {
  const one = Buffer.from(given)
  const other = Buffer.from(right)
  return one.length === other.length && timingSafeEqual(one, other)
}
