import { describe, expect, it } from 'vitest'
import type { PureDesk } from '../../../test/support/pureDesk.ts'
import { at, follow, line, long, pass, prompter, reading, says } from '../../../test/support/following.ts'
import { scriptLength } from '../../prompter/clock.ts'

describe('the pace of a host', () => {
  const script = Array.from({ length: 30 }, (_one, index) => line(`p${index}`, long))
  const clauses = (): number[] => {
    const text = script.map((paragraph) => paragraph.text).join('')
    return [...text].flatMap((character, index) => (/[，。]/u.test(character) ? [index + 1] : []))
  }

  /** Reads clause by clause at a pace, with a breath after each. Answers how far the prompter was off, in characters. */
  function read(desk: PureDesk, charsPerMinute: number, seconds: number): number[] {
    const off: number[] = []
    let from = 0
    const began = desk.now
    for (const end of clauses()) {
      if (desk.now - began > seconds * 1000) break
      says(desk, 'host', true, 200)
      pass(desk, ((end - from) / charsPerMinute) * 60_000 - 200)
      off.push(Math.abs(at(desk) - end))
      says(desk, 'host', false, 300)
      pass(desk, 300)
      from = end
    }
    return off
  }

  it.each([200, 216, 264, 280])(
    'of %i a minute is kept up with, where 240 was set, and learned',
    (charsPerMinute) => {
      const desk = reading(script)
      follow(desk)
      desk.send({ type: 'prompter.seek', paragraph: 0 })
      pass(desk, 3100)
      const off = read(desk, charsPerMinute, 120)
      expect(Math.max(...off)).toBeLessThan(7)
      expect(off.slice(-5).reduce((sum, one) => sum + one, 0) / 5).toBeLessThan(1.5)
      const { chars, spokenMs } = desk.state.saved.paces['陈静']!
      expect((chars / spokenMs) * 60_000).toBeGreaterThan(charsPerMinute * 0.96)
      expect((chars / spokenMs) * 60_000).toBeLessThan(charsPerMinute * 1.04)
    },
  )

  it('runs away over two minutes without the pauses, which is what they are for', () => {
    const desk = reading(script)
    desk.send({ type: 'prompter.play' })
    pass(desk, 120_000)
    const spoken = (120 * 216) / 60
    expect(Math.abs(at(desk) - spoken)).toBeGreaterThan(40)
  })

  it('is used from the first word in the next show, until somebody sets another by hand', () => {
    const desk = reading(script)
    desk.state = {
      ...desk.state,
      saved: { ...desk.state.saved, paces: { 陈静: { chars: 400, spokenMs: 80_000 } } },
    }
    follow(desk)
    says(desk, 'host', true)
    expect(prompter(desk).rate).toBe(300)
    desk.send({ type: 'prompter.speed', charsPerMinute: 260 })
    pass(desk, 4000)
    says(desk, 'host', false)
    says(desk, 'host', true)
    expect(prompter(desk).rate).toBe(260)
  })

  it('is not learned from a jump, and can be forgotten', () => {
    const desk = reading(script)
    follow(desk)
    says(desk, 'host', true)
    pass(desk, 5000)
    desk.send({ type: 'prompter.seek', paragraph: 20 })
    pass(desk, 3100)
    says(desk, 'host', false)
    pass(desk, 500)
    says(desk, 'host', true)
    expect(desk.state.saved.paces).toEqual({})
    desk.state = { ...desk.state, saved: { ...desk.state.saved, paces: { 陈静: { chars: 9, spokenMs: 9 } } } }
    desk.send({ type: 'pace.forget', name: '陈静' })
    expect(desk.state.saved.paces).toEqual({})
  })

  it('ends with the script', () => {
    const desk = reading([line('a', '再见。')])
    follow(desk)
    says(desk, 'host', true)
    pass(desk, 10_000)
    expect(at(desk)).toBe(scriptLength(prompter(desk).script))
  })
})
