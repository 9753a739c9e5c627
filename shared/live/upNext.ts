import { isOnAirQuestion } from './followAir.ts'
import type { QueuedQuestion } from './question.ts'
import type { Live } from './state.ts'

/** The questions that wait, in the order in which they come: those after the one on air, then round from the first. */
export function upNext(live: Pick<Live, 'air' | 'queue'>): readonly QueuedQuestion[] {
  const at = live.queue.findIndex((item) => isOnAirQuestion(live, item.id))
  return [...live.queue.slice(at + 1), ...live.queue.slice(0, at + 1)].filter(
    (item) => item.answeredAtEpochMs === null && !isOnAirQuestion(live, item.id),
  )
}
