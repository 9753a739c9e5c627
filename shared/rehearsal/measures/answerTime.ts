import type { Measure } from '../measure.ts'
import { bandUpTo, median, moment, none, playedMs, type MeasureFacts } from './facts.ts'

/** From a question on the picture to its answer being done. */
export function answerTime(facts: MeasureFacts): Measure {
  const aired = new Map<unknown, number>()
  const answers = facts.log.flatMap(({ what, atEpochMs, facts: { question } }) => {
    // Aired again: the answer is to the last airing.
    if (what === 'question.air') aired.set(question, atEpochMs)
    const from = aired.get(question)
    if (what !== 'question.answered' || from === undefined) return []
    aired.delete(question)
    return [moment(from, atEpochMs, playedMs(facts, from, atEpochMs))]
  })
  if (answers.length === 0) return none('answerTime', 'measure.why.noAnswer')
  const value = median(answers.map((one) => one.value))
  return {
    name: 'answerTime',
    trainee: null,
    value,
    unit: 'ms',
    band: bandUpTo(value, 90_000, 180_000),
    moments: answers,
  }
}
