import { isOnAirQuestion } from './followAir.ts'
import type { QueuedQuestion } from './question.ts'
import type { Live } from './state.ts'

/**
 * The questions that wait, in the order in which they come: first those that were not on air yet, in the order of the
 * queue, so that one taken out of turn skips none; then those that left the picture unanswered, round from the one on air.
 */
export function upNext(live: Pick<Live, 'air' | 'queue'>): readonly QueuedQuestion[] {
  const waits = (item: QueuedQuestion): boolean =>
    item.answeredAtEpochMs === null && !isOnAirQuestion(live, item.id)
  const at = live.queue.findIndex((item) => isOnAirQuestion(live, item.id))
  const round = [...live.queue.slice(at + 1), ...live.queue.slice(0, at + 1)]
  return [
    ...live.queue.filter((item) => waits(item) && item.airedAtEpochMs === null),
    ...round.filter((item) => waits(item) && item.airedAtEpochMs !== null),
  ]
}
