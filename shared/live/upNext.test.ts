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
  it('follows the question on air, then goes round to the first, past those answered', () => {
    const made = desk()
    const [a, b, c, d] = questions
    made.send({ type: 'question.answered', question: a!.id }, { question: a! })
    made.send({ type: 'question.air', question: c!.id }, { question: c! })
    expect(upNext(made.state.saved.live).map(({ id }) => id)).toEqual([d!.id, b!.id])
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
