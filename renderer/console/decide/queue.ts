import type { AirSlots } from '../../../shared/live/air.ts'
import type { QueuedQuestion } from '../../../shared/live/question.ts'

export interface QueueRow {
  question: QueuedQuestion
  /** `aired`: it left the picture unanswered. */
  state: 'onAir' | 'waiting' | 'aired' | 'answered'
  /** Place among those that wait, from 1: the first is aired next. */
  place: number | null
}

/** The queue as the column shows it: on air first, then what waits in order, then what has been on. */
export function queueRows(
  queue: readonly QueuedQuestion[],
  air: Pick<AirSlots, 'main'>,
): readonly QueueRow[] {
  const onAirId = air.main?.questionId ?? null
  const onAir = queue.filter((question) => question.id === onAirId)
  const rest = queue.filter((question) => question.id !== onAirId)
  const open = rest.filter((question) => question.answeredAtEpochMs === null)
  const waiting = open.filter((question) => question.airedAtEpochMs === null)
  const aired = open.filter((question) => question.airedAtEpochMs !== null)
  const answered = rest.filter((question) => question.answeredAtEpochMs !== null)
  return [
    ...onAir.map((question) => ({ question, state: 'onAir', place: null }) as const),
    ...waiting.map((question, at) => ({ question, state: 'waiting', place: at + 1 }) as const),
    ...aired.map((question) => ({ question, state: 'aired', place: null }) as const),
    ...answered.map((question) => ({ question, state: 'answered', place: null }) as const),
  ]
}

/**
 * For moving a waiting question by one: the question it has to come before, null for the end; undefined when it can't
 * move that way.
 */
export function moveBefore(rows: readonly QueueRow[], id: string, by: -1 | 1): string | null | undefined {
  const waiting = rows.filter((row) => row.state === 'waiting').map((row) => row.question.id)
  const at = waiting.indexOf(id)
  if (at < 0 || at + by < 0 || at + by >= waiting.length) return undefined
  return by < 0 ? waiting[at - 1] : (waiting[at + 2] ?? null)
}

/**
 * For a waiting question that was dragged to a place among the rows: the question it has to come before, null for the
 * end. Rows that are or were on air have no turn, so among them it is the next that waits.
 */
export function dropBefore(rows: readonly QueueRow[], id: string, to: number): string | null {
  const others = rows.filter((row) => row.question.id !== id)
  return others.slice(to).find((row) => row.state === 'waiting')?.question.id ?? null
}

/** The neighbour of the selected row, or an end of the list when none is. */
export function stepThrough<T>(ids: readonly T[], selected: T | null, by: -1 | 1): T | null {
  const at = selected === null ? -1 : ids.indexOf(selected)
  if (at < 0) return (by > 0 ? ids[0] : ids.at(-1)) ?? null
  return ids[Math.max(0, Math.min(ids.length - 1, at + by))] ?? null
}
