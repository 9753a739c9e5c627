import { describe, expect, it } from 'vitest'
import { createFollower } from '../../prompter/align/follower.ts'
import { createSaidLines } from '../../prompter/align/said.ts'
import { positionAt } from '../../prompter/clock.ts'
import { at, line, long, pass, prompter, reading } from '../../../test/support/following.ts'
import type { PureDesk } from '../../../test/support/pureDesk.ts'

const script = [
  line('a', long),
  line('m', '公安机关没有安全账户，更不会让您转账。', { must: true }),
  ...[
    '骗子先冒充客服，说商品有质量问题，主动提出给您双倍理赔。',
    '接着让您下载一个会议软件，打开屏幕共享，这样他就能看见验证码。',
    '王女士信了这番话，二十分钟里转走了三万八千元积蓄。',
    '接警以后，值班民警马上联系银行止付，追回来一部分。',
    '家里的老人更要留神，遇到陌生来电先挂断，再找子女商量。',
    '社区网格员每周三上午在活动室值班，材料可以免费领取。',
    '最后提醒各位街坊，拿不准的时候请拨打反诈专线咨询。',
    '下一期我们聊聊刷单返利，欢迎提前把问题发到评论区。',
  ].map((text, index) => line(`p${index}`, text)),
]

function followWords(desk: PureDesk): void {
  desk.state = {
    ...desk.state,
    saved: {
      ...desk.state.saved,
      model: {
        about: { name: '测试', kind: 'ctc', files: [], bytes: 0, licence: null },
        files: { kind: 'ctc', tokens: 'tokens.txt' },
        trial: null,
        enabled: true,
      },
    },
  }
  desk.send({ type: 'prompter.follow', by: 'words' })
  desk.send({ type: 'prompter.play' })
  pass(desk, 3100)
}

/** Somebody reads from one place to another, and a recogniser that is a little behind writes it down as it grows. */
function speak(desk: PureDesk, text: string, charsPerMinute: number, follower = createFollower(script)) {
  const said = createSaidLines(script)
  const off: number[] = []
  desk.send({ type: 'seen.speech', speaker: 'host', speaking: true, atEpochMs: desk.now })
  const characters = [...text]
  const began = desk.now
  for (let spoken = 0; spoken < characters.length;) {
    pass(desk, 320)
    spoken = Math.min(characters.length, Math.floor(((desk.now - began) / 60_000) * charsPerMinute))
    const known = Math.max(0, spoken - Math.round(charsPerMinute / 150))
    const found = follower.hear(characters.slice(0, known).join(''))
    if (found === null) continue
    desk.send({
      type: 'seen.words',
      position: found,
      atEpochMs: desk.now,
      ended: false,
      said: said.reached(found),
    })
    off.push(Math.abs(positionAt(prompter(desk), desk.now) - (found + Math.round(charsPerMinute / 150))))
  }
  return { off, follower }
}

const whole = script.map(({ text }) => text).join('')

describe('following the words', () => {
  it.each([180, 240, 300])('stays with a reader of %i a minute, whatever pace was set', (charsPerMinute) => {
    const desk = reading(script)
    followWords(desk)
    const { off } = speak(desk, whole.slice(0, 240), charsPerMinute)
    const settled = off.slice(12)
    expect(settled.length).toBeGreaterThan(60)
    expect(settled.filter((one) => one > 5).length / settled.length).toBeLessThan(0.05)
  })

  it('never steps back to correct itself, and changes the studio’s state some times a second at most', () => {
    const desk = reading(script)
    followWords(desk)
    const places: number[] = []
    let changes = 0
    let before = prompter(desk)
    const follower = createFollower(script)
    desk.send({ type: 'seen.speech', speaker: 'host', speaking: true, atEpochMs: desk.now })
    const began = desk.now
    for (let step = 0; step < 400; step += 1) {
      pass(desk, 80)
      places.push(at(desk))
      const spoken = Math.floor(((desk.now - began) / 60_000) * 260)
      const found = step % 4 === 0 ? follower.hear(whole.slice(0, spoken)) : null
      if (found !== null)
        desk.send({ type: 'seen.words', position: found, atEpochMs: desk.now, ended: false, said: [] })
      const now = prompter(desk)
      if (now.sinceEpochMs !== before.sinceEpochMs) changes += 1
      before = now
    }
    expect(places.every((place, index) => index === 0 || place >= places[index - 1]! - 0.01)).toBe(true)
    expect(changes / ((desk.now - began) / 1000)).toBeLessThan(4)
  })

  it('jumps with a speaker who skips, and goes back with one who reads again', () => {
    const desk = reading(script)
    followWords(desk)
    const { follower } = speak(desk, whole.slice(0, 40), 240)
    follower.hear(whole.slice(0, 40), true)
    speak(desk, whole.slice(150, 190), 240, follower)
    expect(Math.abs(at(desk) - 190)).toBeLessThan(6)
    follower.hear(whole.slice(150, 190), true)
    speak(desk, whole.slice(120, 160), 240, follower)
    expect(Math.abs(at(desk) - 160)).toBeLessThan(6)
  })

  it('holds the place while somebody talks about something else', () => {
    const desk = reading(script)
    followWords(desk)
    speak(desk, whole.slice(0, 60), 240)
    pass(desk, 2500)
    const held = at(desk)
    pass(desk, 15_000)
    expect(at(desk)).toBe(held)
    expect(held).toBeLessThan(60 + 12)
  })

  it('leaves a hand alone for three seconds', () => {
    const desk = reading(script)
    followWords(desk)
    speak(desk, whole.slice(0, 40), 240)
    desk.send({ type: 'prompter.seek', paragraph: 'p3' })
    const there = at(desk)
    desk.send({ type: 'seen.words', position: 45, atEpochMs: desk.now, ended: false, said: [] })
    expect(at(desk)).toBe(there)
  })

  it('ticks a line that has to be said, writes it into the log, and forgets it with the next run', () => {
    const desk = reading(script)
    desk.send({ type: 'run.start' })
    followWords(desk)
    speak(desk, whole.slice(0, long.length + 24), 240)
    expect(Object.keys(desk.state.saved.live.said)).toEqual(['m'])
    expect(JSON.stringify(desk.effects)).toContain('line.said')
    desk.send({ type: 'prompter.said', paragraph: 'm', said: false })
    expect(desk.state.saved.live.said).toEqual({})
  })

  it('learns the pace of the reader', () => {
    const desk = reading(script)
    followWords(desk)
    const text = whole.slice(0, 200)
    const { follower } = speak(desk, text, 200)
    const end = follower.hear(text, true) ?? 0
    desk.send({ type: 'seen.words', position: end, atEpochMs: desk.now, ended: true, said: [] })
    const { chars, spokenMs } = desk.state.saved.paces['陈静']!
    expect(Math.abs((chars / spokenMs) * 60_000 - 200)).toBeLessThan(16)
  })

  it('needs a model that is enabled, and falls back to the voice when it is taken away', () => {
    const desk = reading(script)
    expect(desk.send({ type: 'prompter.follow', by: 'words' })).toMatchObject({ code: 'model.off' })
    followWords(desk)
    desk.send({ type: 'model.enable', on: false })
    expect(prompter(desk).following?.by).toBe('voice')
  })
})
