import { describe, expect, it } from 'vitest'
import { at, follow, line, long, pass, prompter, reading, says } from '../../../test/support/following.ts'
import { paragraphStart } from '../../prompter/clock.ts'

describe('following the voice', () => {
  it('moves while the host speaks and stands while the host is silent', () => {
    const desk = reading([line('a', long)])
    follow(desk)
    expect(prompter(desk).playing).toBe(false)
    const before = at(desk)
    pass(desk, 5000)
    expect(at(desk)).toBe(before)
    says(desk, 'host', true, 200)
    pass(desk, 3000)
    expect(at(desk) - before).toBeCloseTo(12.8, 0)
    says(desk, 'host', false)
    const stood = at(desk)
    pass(desk, 4000)
    expect(at(desk)).toBe(stood)
  })

  it('loses nothing of what was said before speech was noticed, nor runs on after it ended', () => {
    const desk = reading([line('a', long)])
    follow(desk)
    const before = at(desk)
    says(desk, 'host', true, 250)
    pass(desk, 2000 - 250)
    says(desk, 'host', false, 300)
    expect(at(desk) - before).toBeCloseTo(8, 1)
  })

  it('lets a hand win, and follows again three seconds later', () => {
    const desk = reading([line('a', long)])
    follow(desk)
    desk.send({ type: 'prompter.play' })
    expect(prompter(desk).playing).toBe(true)
    pass(desk, 2900)
    expect(prompter(desk).playing).toBe(true)
    pass(desk, 300)
    expect(prompter(desk).playing).toBe(false)
    says(desk, 'host', true)
    desk.send({ type: 'prompter.pause' })
    pass(desk, 10_000)
    says(desk, 'host', false)
    says(desk, 'host', true)
    pass(desk, 5000)
    expect(prompter(desk).playing).toBe(false)
    desk.send({ type: 'prompter.play' })
    pass(desk, 5000)
    expect(prompter(desk).playing).toBe(true)
  })

  it('goes on scrolling when nobody listens any more, and stands again once somebody does', () => {
    const desk = reading([line('a', long)])
    follow(desk)
    says(desk, 'host', true)
    pass(desk, 1000)
    desk.send({ type: 'seen.engine', engine: { status: 'starting', reason: null } })
    pass(desk, 1000)
    expect(prompter(desk).playing).toBe(true)
    desk.send({ type: 'seen.engine', engine: { status: 'failed', reason: null } })
    pass(desk, 1000)
    expect(prompter(desk).playing).toBe(true)
    desk.send({ type: 'seen.engine', engine: { status: 'ready', reason: null } })
    pass(desk, 1000)
    expect(prompter(desk).playing).toBe(false)
  })

  it('goes on when the microphone is taken away in the middle of a pause', () => {
    const desk = reading([line('a', long)])
    follow(desk)
    desk.send({ type: 'seen.microphone', speaker: 'host', seen: null })
    pass(desk, 100)
    expect(prompter(desk).playing).toBe(true)
  })

  it('is refused where nothing can listen, and says why', () => {
    const desk = reading([line('a', long)])
    desk.send({ type: 'seen.engine', engine: { status: 'missing', reason: 'voice.engine.addon' } })
    expect(desk.send({ type: 'prompter.follow', by: 'voice' })).toEqual({
      code: 'voice.missing',
      params: { reason: 'voice.engine.addon' },
    })
  })

  it('skips what nobody says', () => {
    const desk = reading([
      line('a', '大家好。'),
      line('n', '看二号机然后挥手', { kind: 'cue' }),
      line('b', long),
    ])
    follow(desk)
    says(desk, 'host', true)
    pass(desk, 1500)
    expect(at(desk)).toBeGreaterThan(paragraphStart(prompter(desk).script, 'b')!)
  })
})

describe('following two hosts', () => {
  const script = [
    line('a', '今天请来了反诈民警小王，欢迎您。'),
    line('b', '谢谢主持人，大家晚上好，今天我们说说退款骗局。', { who: 'c' }),
    line('c', long),
  ]

  it('waits at the other’s line until they speak, whatever the first one goes on saying', () => {
    const desk = reading(script, ['host', 'cohost'])
    follow(desk)
    says(desk, 'host', true)
    pass(desk, 12_000)
    const start = paragraphStart(script, 'b')!
    expect(at(desk)).toBeCloseTo(start, 5)
    expect(prompter(desk).playing).toBe(false)
    says(desk, 'cohost', true)
    pass(desk, 2000)
    expect(at(desk) - start).toBeCloseTo(8, 0)
  })

  it('goes to the other’s line at once when they answer before the scroll has come there', () => {
    const desk = reading(script, ['host', 'cohost'])
    follow(desk)
    says(desk, 'host', true)
    pass(desk, 2000)
    says(desk, 'host', false)
    pass(desk, 500)
    says(desk, 'cohost', true)
    expect(at(desk)).toBeCloseTo(paragraphStart(script, 'b')!, 0)
  })

  it('is not moved by a word from the other in the middle of a long line', () => {
    const desk = reading([line('a', long), ...script.slice(1)], ['host', 'cohost'])
    follow(desk)
    says(desk, 'host', true)
    pass(desk, 2000)
    says(desk, 'host', false)
    const stood = at(desk)
    says(desk, 'cohost', true)
    pass(desk, 2000)
    expect(at(desk)).toBe(stood)
  })

  it('heeds the one microphone that there is for both', () => {
    const desk = reading(script, ['host'])
    follow(desk)
    says(desk, 'host', true)
    pass(desk, 8000)
    expect(at(desk)).toBeGreaterThan(paragraphStart(script, 'b')! + 5)
  })
})
