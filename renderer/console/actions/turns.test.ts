import { expect, it } from 'vitest'
import type { Sent } from '../../kit/studio.ts'
import { createTurns } from './turns.ts'

const done: Sent = { ok: true, revision: 1, result: null }

it('reckons the second press from what the first has brought', async () => {
  const inTurn = createTurns()
  let shown = 1
  const further = () => {
    const to = shown + 1
    return new Promise<Sent>((resolve) =>
      setTimeout(() => {
        shown = to
        resolve(done)
      }, 5),
    )
  }
  await Promise.all([inTurn(further), inTurn(further), inTurn(further)])
  expect(shown).toBe(4)
})

it('goes on where there was nothing to do, and after a fault', async () => {
  const inTurn = createTurns()
  expect(await inTurn(() => undefined)).toBeUndefined()
  await expect(inTurn(() => Promise.reject(new Error('a fault')))).rejects.toThrow('a fault')
  expect(await inTurn(() => Promise.resolve(done))).toBe(done)
})
