import type { ObsClient } from '../wire/client.ts'
import type { Answer } from '../wire/frames.ts'
import { execution, type Fields } from '../wire/protocol.ts'
import { answers, type AnswerTo, type Question } from './answers.ts'

export interface Asking<Q extends Question = Question> {
  question: Q
  data?: Fields
}

/** Hundreds of scenes on a slow computer take their time, and nobody waits at a button for it. */
const manyDeadlineMs = 5000

type AnswersTo<T extends readonly Asking[]> = { [K in keyof T]: AnswerTo<T[K]['question']> | null }

/** Questions to OBS whose answers go into the mirror. */
export interface Asker {
  /** Null when OBS refused, did not answer in time, or answered about a time gone by. */
  one<Q extends Question>(question: Q, data?: Fields, deadlineMs?: number): Promise<AnswerTo<Q> | null>
  /** Many in one message, answered in their order, each null when refused. Null when the whole was not answered. */
  many<const T extends readonly Asking[]>(list: T): Promise<AnswersTo<T> | null>
}

/**
 * `epoch` grows when what OBS said before no longer holds (another scene collection); null while OBS must not be asked.
 * An answer that was asked for in another epoch is dropped.
 */
export function createAsker(client: ObsClient, epoch: () => number | null): Asker {
  const read = <Q extends Question>(question: Q, answer: Answer | undefined): AnswerTo<Q> | null => {
    if (!answer?.requestStatus.result) return null
    const parsed = answers[question].safeParse(answer.responseData ?? {})
    return parsed.success ? (parsed.data as AnswerTo<Q>) : null
  }
  return {
    async one(question, data, deadlineMs) {
      const asked = epoch()
      if (asked === null) return null
      const reply = await client.call(question, data, deadlineMs)
      return reply.answered && epoch() === asked ? read(question, reply.answer) : null
    },
    async many<const T extends readonly Asking[]>(list: T) {
      const asked = epoch()
      if (asked === null) return null
      if (list.length === 0) return [] as AnswersTo<T>
      const requests = list.map(({ question, data }) => ({
        requestType: question,
        ...(data && { requestData: data }),
      }))
      const reply = await client.batch(requests, {
        execution: execution.serialRealtime,
        haltOnFailure: false,
        deadlineMs: manyDeadlineMs,
      })
      if (!reply.answered || epoch() !== asked) return null
      return list.map(({ question }, at) => read(question, reply.answers[at])) as AnswersTo<T>
    },
  }
}
