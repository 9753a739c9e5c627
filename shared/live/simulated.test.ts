import { beforeEach, describe, expect, it } from 'vitest'
import { pureDesk, type PureDesk } from '../../test/support/pureDesk.ts'
import { newQuestion } from './newQuestion.ts'
import { questionStates, type Question } from './question.ts'

let desk: PureDesk
const live = () => desk.state.saved.live

const madeUp = (changes: Partial<Question> = {}): Question =>
  newQuestion('made', 0, { text: '路灯坏了归谁管？', state: 'approved', simulated: true, ...changes })
const real = newQuestion('real', 0, { text: '能信吗？', state: 'approved' })

/** Every way by which a question comes to the hosts, to viewers, or into the figures. */
const ways = (question: Question) => {
  const facts = { question, questions: [question] }
  const { id } = question
  return [
    () => desk.send({ type: 'question.queue', question: id }, facts),
    () => desk.send({ type: 'question.air', question: id }, facts),
    () => desk.send({ type: 'question.answered', question: id }, facts),
    () => desk.send({ type: 'question.bulk', questions: [id], action: 'queue' }, facts),
    () => desk.send({ type: 'question.next' }, facts),
    () =>
      desk.send(
        { type: 'question.undo' },
        {
          questionUndo: {
            step: 1,
            label: 'x',
            items: [{ id, then: { ...question, state: 'queued' } }],
            skipped: 0,
          },
        },
      ),
  ]
}

beforeEach(() => {
  desk = pureDesk()
})

describe('a question that a rehearsal made up', () => {
  it('is never queued, aired or counted as answered in a live run, whatever its state and by whatever way', () => {
    desk.send({ type: 'run.start' })
    for (const state of questionStates)
      for (const way of ways(madeUp({ state }))) {
        const before = desk.effects.length
        way()
        expect(live().queue.map(({ id }) => id)).not.toContain('made')
        expect(Object.values(live().air).map((airing) => airing?.questionId)).not.toContain('made')
        expect(JSON.stringify(desk.effects.slice(before))).not.toContain('answered')
      }
    expect(desk.send({ type: 'question.air', question: 'made' }, { question: madeUp() })?.code).toBe(
      'simulated.live',
    )
  })

  it('is not to be had before a run either, and is in a rehearsal', () => {
    const air = () => desk.send({ type: 'question.air', question: 'made' }, { question: madeUp() })?.code
    expect(air()).toBe('simulated.outside')
    desk.send({ type: 'rehearsal.enter', level: 'practice' })
    expect(air()).toBeUndefined()
    expect(live().air.main).toMatchObject({ questionId: 'made', simulated: true })
  })

  it('is not merged with a real one, in neither direction', () => {
    const merge = (into: Question, from: Question) =>
      desk.send({ type: 'question.merge', into: into.id, from: [from.id] }, { questions: [into, from] })?.code
    expect(merge(madeUp(), real)).toBe('simulated.merge')
    expect(merge(real, madeUp())).toBe('simulated.merge')
    expect(merge(madeUp(), madeUp({ id: 'other' }))).toBeUndefined()
  })

  it('is taken out with all the others in one step, which undo takes back only while it is the last', () => {
    expect(desk.send({ type: 'question.clearSimulated' }, { questions: [madeUp()] })).toBeNull()
    expect(desk.effects.at(-1)).toMatchObject({
      write: { kind: 'questions.step', step: { changes: [{ id: 'made', deleted: true }] } },
    })
    const undo = (label: string) =>
      desk.send(
        { type: 'question.undo', label: 'help.question.clearSimulated' },
        { questionUndo: { step: 1, label, items: [], skipped: 0 } },
      )?.code
    expect(undo('help.question.reject')).toBe('question.undoOther')
    expect(undo('help.question.clearSimulated')).toBeUndefined()
    desk.send({ type: 'rehearsal.enter', level: 'practice' })
    expect(desk.send({ type: 'question.clearSimulated' }, { questions: [] })?.code).toBe('rehearsal.on')
  })
})
