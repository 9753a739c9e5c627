import type { MouseEvent } from 'react'

/** A button that a hand pressed lets go of the keys: the next Space is the reading's again, and the controls may hide. */
export function letGo({ detail, currentTarget }: MouseEvent<HTMLElement>): void {
  // 0 where a key pressed it: who goes by keys stays where they are.
  if (detail > 0) currentTarget.blur()
}
