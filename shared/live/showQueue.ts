import type { Draft } from 'immer'
import type { Question, QueuedQuestion } from './question.ts'
import { queued } from './queued.ts'
import type { Saved } from './state.ts'

/**
 * Each show has a queue of its own. The one of the show that is put away is remembered by ids, and the queue of the
 * one that is opened is made anew from its questions as they are now; those that are queued no longer stay out.
 */
export function changeQueue(
  saved: Draft<Saved>,
  leaving: string,
  opening: string,
  questions: readonly Question[],
): QueuedQuestion[] {
  const waiting = saved.live.queue.filter((item) => item.answeredAtEpochMs === null).map((item) => item.id)
  if (waiting.length > 0) saved.queues[leaving] = waiting
  else delete saved.queues[leaving]
  const ids = saved.queues[opening] ?? []
  delete saved.queues[opening]
  const known = new Map(questions.map((question) => [question.id, question]))
  return ids.flatMap((id) => {
    const question = known.get(id)
    return question?.state === 'queued' && question.mergedInto === null && !question.simulated
      ? [queued(question)]
      : []
  })
}
