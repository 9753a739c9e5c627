/** What was done to a document, so that it can be taken back and done again. */
export interface History<T> {
  present: T
  past: readonly T[]
  future: readonly T[]
  /** What the last step was to, and when: typing on in one field is one step. */
  last: { what: string; atMs: number } | null
}

/** Steps that can be taken back; the documents share what did not change. */
const most = 200
/** Typing that pauses for longer begins another step. */
const pauseMs = 2000

export const begun = <T>(present: T): History<T> => ({ present, past: [], future: [], last: null })

/**
 * @param what the same word for changes that belong together, such as a field; null for a step of its own
 * @param atMs any clock that only goes forward
 */
export function did<T>(history: History<T>, present: T, what: string | null, atMs: number): History<T> {
  if (present === history.present) return history
  const { last } = history
  const goesOn = what !== null && last?.what === what && atMs - last.atMs < pauseMs
  return {
    present,
    past: goesOn ? history.past : [...history.past, history.present].slice(-most),
    future: [],
    last: what === null ? null : { what, atMs },
  }
}

export function undone<T>(history: History<T>): History<T> {
  const step = history.past.at(-1)
  if (step === undefined) return history
  return {
    present: step,
    past: history.past.slice(0, -1),
    future: [history.present, ...history.future],
    last: null,
  }
}

export function redone<T>(history: History<T>): History<T> {
  const [step, ...future] = history.future
  if (step === undefined) return history
  return { present: step, past: [...history.past, history.present], future, last: null }
}
