import { describe, expect, it } from 'vitest'
import { pureDesk, startEpochMs, type PureDesk } from '../../../test/support/pureDesk.ts'
import { paragraphStart, positionAt, scriptLength } from '../../prompter/clock.ts'
import type { Paragraph } from '../../show/script.ts'
import type { Speaker } from '../../voice/speaker.ts'
import { surroundings } from './following.ts'
import { heedDueAt } from './heed.ts'

const line = (id: string, text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  id,
  kind: 'say',
  who: 'h',
  text,
  ...more,
})

const people = [
  { id: 'h', name: '陈静', title: '', unit: '', role: 'host' as const },
  { id: 'c', name: '小王', title: '', unit: '', role: 'cohost' as const },
]

const long =
  '接到自称公检法的电话先别慌张，他们会说您的账户涉嫌洗钱，要您把钱转到安全账户。记住，公安机关没有安全账户。'

/** A desk with a script of its own, a listener that runs, and the microphones named. */
function reading(script: readonly Paragraph[], microphones: readonly Speaker[] = ['host']) {
  const desk = pureDesk()
  const { saved } = desk.state
  desk.state = {
    ...desk.state,
    saved: {
      ...saved,
      plan: { ...saved.plan, show: { ...saved.plan.show, people } },
      live: { ...saved.live, prompter: { ...saved.live.prompter, cue: 'q', script: [...script], rate: 240 } },
    },
  }
  desk.send({ type: 'seen.engine', engine: { status: 'ready', reason: null } })
  for (const speaker of microphones)
    desk.send({ type: 'seen.microphone', speaker, seen: { microphone: '', screen: '', status: 'open' } })
  return desk
}

const prompter = (desk: PureDesk) => desk.state.saved.live.prompter
const at = (desk: PureDesk): number => positionAt(prompter(desk), desk.now)

/** Lets time pass as the studio does: it is woken whenever the following has something to do. */
function pass(desk: PureDesk, ms: number): void {
  const until = desk.now + ms
  for (let woken = 0; woken < 100; woken += 1) {
    const due = heedDueAt(prompter(desk), surroundings(desk.state))
    if (due === null || due > until) {
      desk.now = until
      return
    }
    desk.now = Math.max(desk.now, due)
    expect(desk.send({ type: 'prompter.heed' })).toBeNull()
  }
  throw new Error('the following wakes the studio again and again')
}

/** Somebody speaks, as the listener says it: a little late. */
function says(desk: PureDesk, speaker: Speaker, speaking: boolean, lateMs = 0): void {
  const atEpochMs = desk.now
  pass(desk, lateMs)
  desk.send({ type: 'seen.speech', speaker, speaking, atEpochMs })
}

function follow(desk: PureDesk): void {
  desk.send({ type: 'prompter.follow', by: 'voice' })
  desk.send({ type: 'prompter.play' })
  pass(desk, 3100)
}

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
    const read = (120 * 216) / 60
    expect(Math.abs(at(desk) - read)).toBeGreaterThan(40)
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
    expect(startEpochMs).toBeLessThan(desk.now)
  })
})
