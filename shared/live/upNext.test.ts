import { describe, expect, it } from 'vitest'
import { pureDesk } from '../../test/support/pureDesk.ts'
import { sampleShow } from '../show/sample/sampleShow.ts'
import { queued } from './queued.ts'
import { reduce } from './reduce.ts'
import { commandEntry } from './table.ts'
import { upNext } from './upNext.ts'

const questions = sampleShow(() => 'x', 0).questions.slice(0, 4)

function desk(hostMayAdvance = false) {
  const made = pureDesk()
  const { saved, seen } = made.state
  made.state = {
    seen,
    saved: {
      ...saved,
      settings: { ...saved.settings, hostMayAdvance },
      live: { ...saved.live, queue: questions.map(queued) },
    },
  }
  return made
}

describe('what comes next', () => {
  const ids = (made: ReturnType<typeof desk>): readonly string[] =>
    upNext(made.state.saved.live).map(({ id }) => id)
  const air = (made: ReturnType<typeof desk>, question: (typeof questions)[number]): void => {
    expect(made.send({ type: 'question.air', question: question.id }, { question })).toBeNull()
  }

  it('is the first that was not on air yet, also after one was taken out of turn', () => {
    const made = desk()
    const [a, b, c, d] = questions
    air(made, c!)
    expect(ids(made)).toEqual([a!.id, b!.id, d!.id])
    made.send({ type: 'question.answered', question: c!.id }, { question: c! })
    expect(ids(made)).toEqual([a!.id, b!.id, d!.id])
    air(made, a!)
    expect(ids(made)).toEqual([b!.id, d!.id])
  })

  it('goes through all of them though nobody marks any as answered, then round again', () => {
    const made = desk()
    const [a, b, c, d] = questions
    for (const question of questions) {
      expect(ids(made)[0]).toBe(question.id)
      air(made, question)
    }
    expect(ids(made)).toEqual([a!.id, b!.id, c!.id])
    air(made, a!)
    expect(ids(made)).toEqual([b!.id, c!.id, d!.id])
  })

  it.each([
    [false, 'role.forbidden'],
    [true, null],
  ])('may be aired by a host where the operator allows it (%s)', (allowed, code) => {
    const { state, now } = desk(allowed)
    const entry = commandEntry('question.next')!
    const actor = { role: 'host' as const, device: 'tablet', name: '主播' }
    expect(entry.needs?.({}, state)).toEqual({ question: questions[0]!.id })
    const facts = { question: questions[0]! }
    const reduced = reduce(state, entry, {}, { now, id: () => 'new', actor, facts })
    expect('refusal' in reduced ? reduced.refusal.code : null).toBe(code)
  })
})
