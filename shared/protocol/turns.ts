/** Lets one step begin only when the one before has ended, in the order they came; gives each one's own outcome. */
export type InTurn = <T>(step: () => T | PromiseLike<T>) => Promise<T>

/** A fault is heard by whoever asked for that step, and keeps no other from its turn. */
export function createTurns(): InTurn {
  let before: Promise<unknown> = Promise.resolve()
  return (step) => {
    const mine = before.then(step)
    before = mine.catch(() => undefined)
    return mine
  }
}
