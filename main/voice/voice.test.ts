import { describe, expect, it } from 'vitest'
import { pureDesk } from '../../test/support/pureDesk.ts'
import { manualClock } from '../../test/obs/manualClock.ts'
import type { SpeechSegment } from '../../shared/voice/speaker.ts'
import type { FromVoice } from '../../shared/voice/wire.ts'
import type { OwnProcess } from '../desk/desk.ts'
import type { FromEngine, ToEngine } from './messages.ts'
import { openVoice, type Levels, type VoicePeer } from './voice.ts'

interface FakeProcess extends OwnProcess {
  got: ToEngine[]
  say(message: FromEngine): void
  die(): void
  ended: boolean
}

function fakeProcess(): FakeProcess {
  let listener: (message: unknown) => void = () => undefined
  let exit = (): void => undefined
  const fake: FakeProcess = {
    got: [],
    ended: false,
    post: (message) => void fake.got.push(message as ToEngine),
    onMessage: (one) => void (listener = one),
    onExit: (one) => void (exit = one),
    end: () => void (fake.ended = true),
    say: (message) => listener(message),
    die: () => exit(),
  }
  return fake
}

function house() {
  const clock = manualClock()
  const started: FakeProcess[] = []
  const commands: { type: string; [field: string]: unknown }[] = []
  const log: string[] = []
  const voice = openVoice({
    clock,
    loop: {
      send: (command) => void commands.push(command as (typeof commands)[number]),
      state: () => pureDesk().state,
    },
    dataDir: 'nowhere',
    desk: {
      start() {
        const one = fakeProcess()
        started.push(one)
        return one
      },
    },
    log: (line) => log.push(line),
    random: () => 0.5,
  })
  const of = (type: string) => commands.filter((command) => command.type === type)
  return { clock, started, commands, of, log, voice, last: () => started.at(-1)! }
}

function peer(): VoicePeer & { told: FromVoice[]; replacedTimes: number } {
  const mine = {
    microphone: '桌面话筒',
    screen: '主控',
    told: [] as FromVoice[],
    replacedTimes: 0,
    tell: (message: FromVoice) => void mine.told.push(message),
    replaced: () => void (mine.replacedTimes += 1),
  }
  return mine
}

const frame = (startEpochMs: number, amplitude = 1000) => ({
  startEpochMs,
  samples: new Int16Array(512).fill(amplitude),
})

describe('the voice of the hosts', () => {
  it('starts the listener with the first microphone and tells it what to listen to', () => {
    const { voice, started, last, of } = house()
    expect(started).toHaveLength(0)
    const line = voice.join('host', peer())
    last().say({ is: 'ready' })
    line.frame(frame(1))
    expect(last().got.filter(({ do: what }) => what === 'open')).toContainEqual({
      do: 'open',
      speaker: 'host',
    })
    expect(last().got.at(-1)).toMatchObject({ do: 'frame', speaker: 'host' })
    expect(of('seen.microphone').at(-1)).toMatchObject({ seen: { microphone: '桌面话筒', status: 'open' } })
    expect(of('seen.engine').map(({ engine }) => engine)).toMatchObject([
      { status: 'starting' },
      { status: 'ready' },
    ])
  })

  it('says who speaks, and hands each stretch of speech to who asked for them', () => {
    const { voice, last, of } = house()
    const segments: SpeechSegment[] = []
    voice.onSpeech((segment) => segments.push(segment))
    const page = peer()
    voice.join('cohost', page)
    last().say({ is: 'ready' })
    last().say({ is: 'speaking', speaker: 'cohost', startEpochMs: 500 })
    last().say({
      is: 'spoke',
      speaker: 'cohost',
      startEpochMs: 500,
      endEpochMs: 2500,
      power: 0.01,
      peak: 0.5,
    })
    expect(of('seen.speech')).toMatchObject([
      { speaker: 'cohost', speaking: true, atEpochMs: 500 },
      { speaker: 'cohost', speaking: false, atEpochMs: 2500 },
    ])
    expect(segments).toMatchObject([{ speaker: 'cohost', startEpochMs: 500, endEpochMs: 2500 }])
    expect(segments[0]!.loudnessDb).toBeCloseTo(-20, 1)
    expect(page.told.filter(({ t }) => t === 'speech')).toHaveLength(2)
  })

  it('starts the listener again when it ends by itself, later each time, and opens the microphones anew', async () => {
    const { voice, started, last, clock } = house()
    voice.join('host', peer())
    last().say({ is: 'ready' })
    const gaps: number[] = []
    for (let time = 0; time < 4; time += 1) {
      const before = started.length
      last().die()
      let waited = 0
      while (started.length === before && waited < 10_000) {
        await clock.pass(50)
        waited += 50
      }
      gaps.push(waited)
    }
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b))
    expect(gaps[0]).toBeLessThanOrEqual(300)
    expect(gaps.at(-1)).toBeLessThanOrEqual(2500)
    last().say({ is: 'ready' })
    expect(last().got).toContainEqual({ do: 'open', speaker: 'host' })
  })

  it('says in words that nobody listens only when that lasts', async () => {
    const { voice, last, of, clock } = house()
    voice.join('host', peer())
    last().say({ is: 'ready' })
    last().die()
    expect(of('seen.engine').at(-1)).toMatchObject({ engine: { status: 'starting' } })
    for (let time = 0; time < 80; time += 1) {
      await clock.pass(50)
      last().die()
    }
    expect(of('seen.engine').at(-1)).toMatchObject({
      engine: { status: 'failed', reason: 'voice.engine.failed' },
    })
  })

  it('does not start again what can’t run on this PC, and goes on measuring loudness', async () => {
    const { voice, started, last, of, log, clock } = house()
    const levels: Levels[] = []
    voice.onLevels((one) => levels.push(one))
    const line = voice.join('host', peer())
    last().say({ is: 'missing', what: 'addon', detail: 'no such file' })
    expect(last().ended).toBe(true)
    expect(of('seen.engine').at(-1)).toMatchObject({
      engine: { status: 'missing', reason: 'voice.engine.addon' },
    })
    expect(log.join()).toContain('no such file')
    line.frame(frame(clock.now(), 3277))
    await clock.pass(20_000)
    expect(started).toHaveLength(1)
    expect(levels[0]!.host).toBeCloseTo(-20, 0)
  })

  it('lets a second microphone of the same speaker take over', () => {
    const { voice, last } = house()
    const first = peer()
    const line = voice.join('host', first)
    last().say({ is: 'ready' })
    voice.join('host', peer())
    expect(first.replacedTimes).toBe(1)
    const before = last().got.length
    line.frame(frame(1))
    line.close()
    expect(last().got).toHaveLength(before)
  })

  it('tells when nothing comes from a microphone any more', async () => {
    const { voice, last, of, clock } = house()
    const line = voice.join('host', peer())
    last().say({ is: 'ready' })
    await clock.pass(2000)
    expect(of('seen.microphone').at(-1)).toMatchObject({ seen: { status: 'quiet' } })
    line.frame(frame(clock.now()))
    await clock.pass(200)
    expect(of('seen.microphone').at(-1)).toMatchObject({ seen: { status: 'open' } })
  })

  it('does not believe a page whose clock is far off', () => {
    const { voice, last, clock } = house()
    const line = voice.join('host', peer())
    last().say({ is: 'ready' })
    line.frame(frame(12_345))
    expect(last().got.at(-1)).toMatchObject({ startEpochMs: clock.now() - 32 })
  })

  it('lets the listener go some time after the last microphone', async () => {
    const { voice, last, of, clock } = house()
    const line = voice.join('host', peer())
    last().say({ is: 'ready' })
    line.close()
    expect(of('seen.microphone').at(-1)).toMatchObject({ speaker: 'host', seen: null })
    await clock.pass(9000)
    expect(last().ended).toBe(false)
    await clock.pass(2000)
    expect(last().ended).toBe(true)
    expect(of('seen.engine').at(-1)).toMatchObject({ engine: { status: 'off' } })
  })
})
