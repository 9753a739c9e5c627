import type { Draft } from 'immer'
import type { Effect } from './effect.ts'
import { isOnAirQuestion } from './followAir.ts'
import type { Live } from './state.ts'

/**
 * What becomes of the queue when a run ends. After a broadcast the answered are done and the others go back to the
 * library as approved, so that they come again next time; what is still on air stays until it is taken off.
 */
export function endQuestions(live: Draft<Live>, now: number): readonly Effect[] {
  const over = live.queue.filter((item) => !isOnAirQuestion(live as Live, item.id))
  live.queue = live.queue.filter((item) => isOnAirQuestion(live as Live, item.id))
  return over
    .filter((item) => item.answeredAtEpochMs === null)
    .map((item) => ({
      to: 'library',
      write: { kind: 'question.change', id: item.id, changes: { state: 'approved', updatedAtEpochMs: now } },
    }))
}
