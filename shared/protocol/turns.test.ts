import { expect, it } from 'vitest'
import { createTurns } from './turns.ts'

it('begins a step when the one before has ended', async () => {
  const inTurn = createTurns()
  let shown = 1
  const further = () => {
    const to = shown + 1
    return new Promise<void>((resolve) =>
      setTimeout(() => {
        shown = to
        resolve()
      }, 5),
    )
  }
  await Promise.all([inTurn(further), inTurn(further), inTurn(further)])
  expect(shown).toBe(4)
})

it('gives each its own outcome, and goes on after a fault', async () => {
  const inTurn = createTurns()
  const outcomes = [
    inTurn(() => undefined),
    inTurn(() => Promise.reject(new Error('a fault'))),
    inTurn(() => Promise.resolve('done')),
  ]
  await expect(outcomes[1]).rejects.toThrow('a fault')
  expect([await outcomes[0], await outcomes[2]]).toEqual([undefined, 'done'])
})
