import { beforeEach, describe, expect, it } from 'vitest'
import { manualClock } from '../../test/obs/manualClock.ts'
import { pureDesk, startEpochMs, type PureDesk } from '../../test/support/pureDesk.ts'
import type { Entry } from '../../shared/feeds/heard.ts'
import type { StudioState } from '../../shared/live/state.ts'
import { lawPack } from '../../shared/rehearsal/packs/law.ts'
import type { Scenario } from '../../shared/rehearsal/scenario.ts'
import type { SpeechSegment } from '../../shared/voice/speaker.ts'
import { createRehearsing } from './rehearsing.ts'

const scenario: Scenario = {
  ...lawPack,
  id: 'own',
  waves: [],
  lines: [1000, 2000, 9000].map((atMs) => ({
    atMs,
    author: '甲',
    text: `第${atMs / 1000}秒`,
    tone: 'asking',
  })),
  incidents: [{ atMs: 3000, kind: 'cohost.absent', target: null }],
}

let desk: PureDesk
let said: string[]
let spoken: string[]
let hear: (segment: SpeechSegment) => void
let listeners: ((state: StudioState, revision: number) => void)[]
let clock: ReturnType<typeof manualClock>

const begin = () =>
  createRehearsing({
    clock: { ...clock, now: () => startEpochMs + clock.now() },
    loop: {
      state: () => desk.state,
      async ask(command) {
        send(command as { type: string })
        return { applied: true, revision: 1, result: null }
      },
      onChange(listener) {
        listeners.push(listener)
        return () => undefined
      },
    },
    ingest: {
      take(entries, origin) {
        said.push(...entries.map((entry) => `${origin} ${(entry as Entry).text}`))
        return Promise.resolve({ accepted: entries.length, duplicates: 0, rejected: [] })
      },
    },
    library: {
      scenarios: {
        get: () => scenario,
        list: () => [],
        savedAt: () => null,
        put: () => undefined,
        setDeleted: () => undefined,
      },
      speech: { add: (run, { speaker }) => spoken.push(`${run} ${speaker}`), of: () => [] },
    },
    voice: {
      onSpeech(listener) {
        hear = listener
        return () => undefined
      },
    },
    failed: (error) => {
      throw error
    },
  })

function send(command: { type: string; [field: string]: unknown }): void {
  desk.now = startEpochMs + clock.now()
  expect(desk.send(command, { scenario })).toBeNull()
  for (const listener of listeners) listener(desk.state, 1)
}

beforeEach(() => {
  desk = pureDesk()
  said = []
  spoken = []
  listeners = []
  clock = manualClock()
})

describe('the audience', () => {
  it('speaks in its time, faster or not at all, and its incidents come by themselves', async () => {
    begin()
    send({ type: 'rehearsal.enter', level: 'practice', scenario: 'own' })
    await clock.pass(1500)
    expect(said).toEqual(['simulated 第1秒'])
    send({ type: 'scenario.pause' })
    await clock.pass(5000)
    expect(said).toHaveLength(1)
    send({ type: 'scenario.rate', rate: 2 })
    send({ type: 'scenario.play' })
    await clock.pass(1000)
    expect(said).toEqual(['simulated 第1秒', 'simulated 第2秒'])
    expect(desk.state.saved.live.rehearsal?.incidents.map(({ kind }) => kind)).toEqual(['cohost.absent'])
    send({ type: 'scenario.seek', positionMs: 900 })
    await clock.pass(200)
    expect(said).toEqual(['simulated 第1秒', 'simulated 第2秒', 'simulated 第1秒'])
    send({ type: 'rehearsal.leave' })
    await clock.pass(20_000)
    expect(said).toHaveLength(3)
  })

  it('is silent while the feed is', async () => {
    begin()
    send({ type: 'rehearsal.enter', level: 'practice', scenario: 'own' })
    send({ type: 'incident.throw', kind: 'feed.silent' })
    await clock.pass(1500)
    expect(said).toEqual([])
    send({ type: 'host.message', text: '先讲案例' })
    await clock.pass(1000)
    expect(said).toEqual(['simulated 第2秒'])
  })

  it('is taken up where it would be after a restart, without all that was to be said meanwhile', async () => {
    send({ type: 'rehearsal.enter', level: 'practice', scenario: 'own' })
    await clock.pass(8000)
    begin()
    await clock.pass(1500)
    expect(said).toEqual(['simulated 第9秒'])
  })
})

it('keeps when hosts spoke in a rehearsal, and not otherwise', () => {
  begin()
  const segment = { speaker: 'host', startEpochMs: 0, endEpochMs: 1000, loudnessDb: -20, peakDb: -3 } as const
  hear(segment)
  send({ type: 'rehearsal.enter', level: 'practice' })
  hear(segment)
  expect(spoken).toEqual([`${desk.state.saved.live.runId} host`])
})
