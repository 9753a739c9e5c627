import type { Clock } from '../studio/clock.ts'
import { studioActor, type Loop } from '../studio/loop.ts'
import type { QuestionBank } from './questions.ts'

/** A burst of questions from the room is counted once. */
const quietMs = 40

/**
 * Keeps the state's figures of the question library up with it: how many in each state, and what undo would take
 * back. Counted by the database whenever the library has changed, so that they can't drift.
 */
export function createQuestionWatch(parts: {
  loop: Pick<Loop, 'ask' | 'onChange' | 'state'>
  questions: Pick<QuestionBank, 'counts' | 'undoName'>
  clock: Pick<Clock, 'after'>
}) {
  const { loop, questions, clock } = parts
  let counted = -1
  let callOff: (() => void) | null = null

  function count(): void {
    callOff = null
    counted = loop.state().seen.bankRevision
    void loop.ask({ type: 'seen.bank', counts: questions.counts(), undo: questions.undoName() }, studioActor)
  }
  const stop = loop.onChange((state) => {
    if (state.seen.bankRevision !== counted) callOff ??= clock.after(quietMs, count)
  })
  count()
  return {
    close(): void {
      stop()
      callOff?.()
    },
  }
}
