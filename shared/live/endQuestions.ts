import type { Draft } from 'immer'
import type { Effect } from './effect.ts'
import { isOnAirQuestion } from './followAir.ts'
import type { Live } from './state.ts'

/**
 * What becomes of the queue when a run ends: the answered are done, the others wait on in their order. A trial ten
 * minutes before air ends with the same command, and must not cost the operator the order of the evening.
 */
export function endQuestions(live: Draft<Live>): void {
  live.queue = live.queue.filter(
    (item) => item.answeredAtEpochMs === null || isOnAirQuestion(live as Live, item.id),
  )
}

/**
 * What was not answered in a broadcast that is over goes back to the library as approved when another show is opened,
 * so that it comes again next time. The queue of a show that has not been on is left to wait for it.
 */
export function handBackQuestions(live: Draft<Live>, now: number): readonly Effect[] {
  if (live.endedAtEpochMs === null) return []
  const over = live.queue.filter((item) => item.answeredAtEpochMs === null)
  live.queue = []
  return over.map((item) => ({
    to: 'library',
    write: { kind: 'question.change', id: item.id, changes: { state: 'approved', updatedAtEpochMs: now } },
  }))
}
