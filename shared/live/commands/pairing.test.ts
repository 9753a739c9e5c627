import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { pureDesk } from '../../../test/support/pureDesk.ts'
import { reduce } from '../reduce.ts'
import { commandEntry } from '../table.ts'

describe('pairing PINs', () => {
  it('come in all digits alike', () => {
    const desk = pureDesk()
    desk.state = {
      ...desk.state,
      saved: { ...desk.state.saved, settings: { ...desk.state.saved.settings, lanAddress: '10.0.0.1' } },
    }
    const context = {
      now: 0,
      id: () => randomBytes(9).toString('base64url'),
      actor: { role: 'operator', device: 'console', name: 'console' } as const,
      facts: {},
    }
    const counts = Array.from({ length: 6 }, () => Array.from({ length: 10 }, () => 0))
    const rounds = 5000
    for (let round = 0; round < rounds; round += 1) {
      const reduced = reduce(desk.state, commandEntry('pairing.offer')!, { role: 'host' }, context)
      if ('refusal' in reduced) throw new Error(reduced.refusal.code)
      const { pin } = reduced.step.result as { pin: string }
      expect(pin).toMatch(/^\d{6}$/)
      for (const [place, digit] of [...pin].entries()) counts[place]![Number(digit)]! += 1
    }
    // Chi-squared with nine degrees of freedom: 40 is passed once in a hundred thousand times.
    const expected = rounds / 10
    for (const place of counts) {
      expect(place.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(40)
    }
  })

  it('run out after two minutes', () => {
    const desk = pureDesk()
    desk.state = {
      ...desk.state,
      saved: { ...desk.state.saved, settings: { ...desk.state.saved.settings, lanAddress: '10.0.0.1' } },
    }
    const entry = commandEntry('pairing.ask')!
    const actor = { role: 'studio', device: 'studio', name: 'studio' } as const
    desk.send({ type: 'pairing.offer', role: 'host' })
    const { pin } = desk.state.seen.pairing.offer!
    const ask = (afterMs: number) =>
      reduce(
        desk.state,
        entry,
        { pin, request: 'r', name: '平板', address: '' },
        { now: desk.now + afterMs, id: () => 'x', actor, facts: {} },
      )
    expect(ask(119_999)).toMatchObject({ step: { result: { right: true } } })
    expect(ask(120_000)).toEqual({ refusal: { code: 'pairing.closed' } })
  })
})
