import type { Draft } from 'immer'
import type { Effect } from './effect.ts'
import type { Live } from './state.ts'

/** Whether the question's card is in a slot. */
export const isOnAirQuestion = (live: Pick<Live, 'air'>, id: string): boolean => onAirQuestions(live).has(id)

const onAirQuestions = ({ air }: Pick<Live, 'air'>): ReadonlySet<string> =>
  new Set(Object.values(air).flatMap((airing) => (airing?.questionId ? [airing.questionId] : [])))

/**
 * Whatever put a question on air or took it off (GO, another card, panic, the clock), the library hears of it: what
 * comes on is on air, what leaves unanswered waits in the queue again. A rehearsal leaves the library alone.
 */
export function followAir(before: Live, after: Draft<Live>, now: number): readonly Effect[] {
  const was = onAirQuestions(before)
  const is = onAirQuestions(after)
  for (const item of after.queue) {
    if (is.has(item.id) && !was.has(item.id)) item.airedAtEpochMs ??= now
  }
  if (after.mode === 'rehearsal' || before.mode === 'rehearsal') return []
  const waits = (id: string): boolean =>
    [...after.queue, ...before.queue].find((item) => item.id === id)?.answeredAtEpochMs === null
  // With a broadcast that is over put away, no queue holds it any more: it is free for the next.
  const handedBack = (id: string): boolean =>
    before.endedAtEpochMs !== null && !after.queue.some((item) => item.id === id)
  return [
    ...[...is].filter((id) => !was.has(id)).map((id) => change(id, 'onAir', now)),
    ...[...was]
      .filter((id) => !is.has(id) && waits(id))
      .map((id) => change(id, handedBack(id) ? 'approved' : 'queued', now)),
  ]
}

const change = (id: string, state: 'onAir' | 'queued' | 'approved', now: number): Effect => ({
  to: 'library',
  write: { kind: 'question.change', id, changes: { state, updatedAtEpochMs: now } },
})
