import type { Acted } from './env.ts'

/**
 * For what is reckoned from what the desk shows (one further, the other way round): each waits for the answer of the
 * one before, by which time its outcome is shown, so that a key pressed twice in haste counts twice.
 */
export function createTurns(): (step: () => Acted) => NonNullable<Acted> {
  let before: Promise<unknown> = Promise.resolve()
  return (step) => {
    const mine = before.then(step)
    // Whoever pressed hears of a fault; it does not keep the next press from its turn.
    before = mine.catch(() => undefined)
    return mine
  }
}
