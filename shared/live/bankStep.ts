import type { Draft } from 'immer'
import { refuse, type Refusal } from '../protocol/refusal.ts'
import { mayDo, type Deed } from '../questions/deeds.ts'
import type { WordKey } from '../words/words.ts'
import { isOnAirQuestion } from './followAir.ts'
import type { Context, Step } from './command.ts'
import type { Question, QuestionState } from './question.ts'
import type { QuestionChange } from './questionStep.ts'
import { queued } from './queued.ts'
import type { Live, StudioState } from './state.ts'

/** The questions that a command is about, in its order, or why it can't be done to one of them. */
export function questionsFor(
  ids: readonly string[],
  deed: Deed | null,
  { facts }: Pick<Context, 'facts'>,
): readonly Question[] | Refusal {
  const known = new Map(facts.questions?.map((question) => [question.id, question]))
  const found: Question[] = []
  for (const id of new Set(ids)) {
    const question = known.get(id)
    if (!question) return refuse('question.unknown', { question: id })
    if (deed && !mayDo(deed, question))
      return refuse('question.state', { state: `question.state.${question.state}` })
    found.push(question)
  }
  return found
}

export const isQuestions = (value: readonly Question[] | Refusal): value is readonly Question[] =>
  Array.isArray(value)

/** Changes questions of the library as one step that can be undone, and brings the queue of the show into line. */
export function bankStep(
  state: Draft<StudioState>,
  label: WordKey,
  changed: readonly { question: Question; changes: Partial<Omit<Question, 'id'>> | 'deleted' }[],
  { now, actor }: Pick<Context, 'now' | 'actor'>,
  result?: unknown,
): Step {
  const { live } = state.saved
  for (const { question, changes } of changed) {
    alignQueue(live, question.id, changes === 'deleted' ? null : { ...question, ...changes })
  }
  state.seen.bankRevision += 1
  const changes = changed.map(({ question: { id }, changes: own }): QuestionChange =>
    own === 'deleted' ? { id, deleted: true } : { id, changes: { ...own, updatedAtEpochMs: now } },
  )
  if (changes.length === 0) return { result }
  const step = { label, by: actor.name, atEpochMs: now, changes }
  return { result, effects: [{ to: 'library', write: { kind: 'questions.step', step } }] }
}

/** Only what was given: a field left out of an edit stays as it is. */
export const onlyGiven = (changes: { readonly [F in keyof Question]?: Question[F] | undefined }) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<
    Omit<Question, 'id'>
  >

/**
 * The queue shows questions as they are now: a changed one anew, one that is no longer queued not at all. While a
 * rehearsal has a queue of its own, that keeps whatever is still to be had, and the one from before follows the library.
 */
export function alignQueue(live: Draft<Live>, id: string, question: Question | null): void {
  if (!live.rehearsal) return align(live, id, question, isWaiting)
  align(live, id, question, (state) => state !== 'rejected')
  align(live.rehearsal.before, id, question, isWaiting)
}

const isWaiting = (state: QuestionState): boolean => state === 'queued' || state === 'answered'

function align(
  live: Draft<Pick<Live, 'air' | 'queue'>>,
  id: string,
  question: Question | null,
  stays: (state: QuestionState) => boolean,
): void {
  const at = live.queue.findIndex((item) => item.id === id)
  const item = live.queue[at]
  if (!item || isOnAirQuestion(live, id)) return
  if (question && stays(question.state)) {
    const { airedAtEpochMs } = item
    const answeredAtEpochMs = question.state === 'answered' ? item.answeredAtEpochMs : null
    live.queue[at] = { ...queued(question), airedAtEpochMs, answeredAtEpochMs }
  } else live.queue.splice(at, 1)
}
