import { beforeEach, describe, expect, it } from 'vitest'
import { pureDesk, type PureDesk } from '../../test/support/pureDesk.ts'
import { cardExamples } from '../cards/examples.ts'
import { apiState } from './apiState.ts'
import { tally } from './tally.ts'
import { views } from './views.ts'

let desk: PureDesk
const live = () => desk.state.saved.live
const onAir = () => views.overlay.select(desk.state).slots.main?.card.id ?? null
const rehearsed = () => views.rehearsalOverlay.select(desk.state).slots.main?.card.id ?? null
const refused = (command: { type: string; [field: string]: unknown }) => desk.send(command)?.code ?? null
const writes = () => desk.effects.flatMap((effect) => (effect.to === 'library' ? [effect.write] : []))
const logs = () => writes().flatMap((write) => (write.kind === 'log' ? [write.entry.what] : []))

beforeEach(() => {
  desk = pureDesk()
  for (const card of [cardExamples.points, cardExamples.quiz]) desk.send({ type: 'card.put', card })
  desk.send({ type: 'card.air', card: 'example-points' })
})

describe('entering and leaving', () => {
  for (const level of ['practice', 'preview', 'full'] as const) {
    it(`leaves the desk at ${level} as it was`, () => {
      const before = live()
      expect(refused({ type: 'rehearsal.enter', level })).toBeNull()
      expect(live()).toMatchObject({ mode: 'rehearsal', current: null, rehearsal: { level } })
      expect(live().runId).not.toBe(before.runId)
      desk.now += 60_000
      if (level === 'practice') desk.send({ type: 'seen.obs', changes: { ...pureDesk().state.seen.obs } })
      desk.send({ type: 'cue.go' })
      desk.send({ type: 'counter.set', counter: 'likes', value: 9 })
      expect(live().current).not.toBeNull()
      desk.now += 60_000
      expect(refused({ type: 'rehearsal.leave' })).toBeNull()
      expect(live()).toEqual({ ...before, air: level === 'full' ? live().air : before.air })
    })
  }

  it('is refused while a live run is on, and once more while a rehearsal is', () => {
    desk.send({ type: 'rehearsal.enter', level: 'practice' })
    expect(refused({ type: 'rehearsal.enter', level: 'full' })).toBe('rehearsal.on')
    desk.send({ type: 'rehearsal.leave' })
    expect(refused({ type: 'rehearsal.leave' })).toBe('rehearsal.off')
    desk.send({ type: 'run.start' })
    expect(refused({ type: 'rehearsal.enter', level: 'practice' })).toBe('rehearsal.live')
  })

  it('is refused at full while OBS streams, and at preview while OBS is away', () => {
    desk.send({
      type: 'seen.obs',
      changes: { stream: { active: true, sinceEpochMs: desk.now, reconnecting: false } },
    })
    expect(refused({ type: 'rehearsal.enter', level: 'full' })).toBe('rehearsal.streaming')
    desk.send({ type: 'seen.obs', changes: { status: 'absent' } })
    expect(refused({ type: 'rehearsal.enter', level: 'preview' })).toBe('obs.away')
  })

  it('does not begin at preview when OBS does not switch studio mode on', () => {
    desk.obsRefuses = true
    desk.send({ type: 'rehearsal.enter', level: 'preview' })
    expect(live().rehearsal).toBeNull()
  })

  it('gives studio mode, preview and recording of OBS back', () => {
    desk.send({ type: 'rehearsal.enter', level: 'preview' })
    expect(desk.requests).toEqual(['SetStudioModeEnabled'])
    const record = { active: true, sinceEpochMs: desk.now, reconnecting: false }
    desk.send({ type: 'seen.obs', changes: { studioMode: true, record } })
    desk.requests.length = 0
    desk.send({ type: 'rehearsal.leave' })
    expect(desk.requests).toEqual(['SetCurrentPreviewScene', 'SetStudioModeEnabled', 'StopRecord'])
  })

  it('leaves a recording and a studio mode alone that were there before', () => {
    const record = { active: true, sinceEpochMs: 0, reconnecting: false }
    desk.send({ type: 'seen.obs', changes: { studioMode: true, previewScene: '双人', record } })
    desk.send({ type: 'rehearsal.enter', level: 'preview' })
    expect(desk.requests).toEqual([])
    desk.send({ type: 'seen.obs', changes: { previewScene: '片尾' } })
    desk.send({ type: 'rehearsal.leave' })
    expect(desk.requests).toEqual(['SetCurrentPreviewScene'])
  })

  it('is what run.start of a rehearsal and run.end do', () => {
    desk.send({ type: 'run.start', mode: 'rehearsal' })
    expect(live().rehearsal?.level).toBe('full')
    desk.send({ type: 'run.end' })
    expect(live()).toMatchObject({ mode: 'idle', rehearsal: null })
    desk.send({ type: 'obs.use', switcher: 'practice' })
    desk.send({ type: 'run.start', mode: 'rehearsal' })
    expect(live().rehearsal?.level).toBe('practice')
  })

  it('is written down as a run, with its end and how long it stood still', () => {
    desk.send({
      type: 'rehearsal.enter',
      level: 'practice',
      drilled: [{ name: '王芳', role: 'host', trainee: 't1' }],
    })
    desk.now += 10_000
    desk.send({ type: 'rehearsal.pause' })
    desk.now += 5000
    desk.send({ type: 'rehearsal.leave' })
    const runs = writes().filter((write) => write.kind === 'run.put' || write.kind === 'run.change')
    expect(runs).toMatchObject([
      { kind: 'run.put', run: { mode: 'rehearsal', level: 'practice', drilled: [{ name: '王芳' }] } },
      { kind: 'run.change', changes: { endedAtEpochMs: desk.now, pausedMs: 5000 } },
    ])
    expect(logs()).toEqual(['card.air', 'run.start', 'rehearsal.pause', 'run.end'])
  })
})

describe('what viewers see', () => {
  for (const level of ['practice', 'preview'] as const) {
    it(`stays at ${level}, whatever is aired in the rehearsal`, () => {
      desk.send({ type: 'rehearsal.enter', level })
      expect([onAir(), rehearsed()]).toEqual(['example-points', null])
      desk.send({ type: 'card.air', card: 'example-quiz' })
      expect([onAir(), rehearsed()]).toEqual(['example-points', 'example-quiz'])
      expect(apiState(desk.state, 'overlay', 1).air.slots['main']).toMatchObject({ card: 'example-points' })
      expect(apiState(desk.state, 'operator', 1).air.slots['main']).toMatchObject({ card: 'example-quiz' })
      expect(views.ask.select(desk.state).vote).toBeNull()
      desk.send({ type: 'panic.engage' })
      expect(onAir()).toBe('example-points')
    })
  }

  it('is the rehearsal’s at full, goes over into it and stays after it', () => {
    desk.send({ type: 'rehearsal.enter', level: 'full' })
    expect(onAir()).toBe('example-points')
    desk.send({ type: 'card.air', card: 'example-quiz' })
    expect(onAir()).toBe('example-quiz')
    desk.send({ type: 'rehearsal.leave' })
    expect(onAir()).toBe('example-quiz')
  })

  it('goes back to the air of before at full once OBS streams, and the desk says so', () => {
    desk.send({ type: 'rehearsal.enter', level: 'full' })
    desk.send({ type: 'card.air', card: 'example-quiz' })
    const stream = { active: true, sinceEpochMs: desk.now, reconnecting: false }
    desk.send({ type: 'seen.obs', changes: { stream } })
    expect(onAir()).toBe('example-points')
    expect(desk.state.seen.notices.map(({ key }) => key)).toEqual(['notice.rehearsal.streaming'])
    expect(refused({ type: 'stream.start' })).toBe('stream.rehearsal')
  })

  it('says nothing of a rehearsal', () => {
    desk.send({ type: 'rehearsal.enter', level: 'full' })
    expect(JSON.stringify(views.overlay.select(desk.state))).not.toMatch(/rehears|level|drilled/)
  })

  it('is a card’s time that ends although something else is rehearsed', () => {
    desk.send({ type: 'card.put', card: { ...cardExamples.points, holdMs: 8000 } })
    desk.send({ type: 'card.air', card: 'example-points' })
    desk.send({ type: 'rehearsal.enter', level: 'practice' })
    desk.send({ type: 'rehearsal.pause' })
    desk.now += 8000
    desk.send({ type: 'air.expire' })
    expect(onAir()).toBeNull()
  })

  it('counts as drawn where a page has drawn what is rehearsed', () => {
    desk.send({ type: 'rehearsal.enter', level: 'practice' })
    desk.send({ type: 'card.air', card: 'example-quiz' })
    expect(tally(desk.state, 'main')).toBe('noPage')
    desk.send({ type: 'seen.drawn', connection: 'c', drawn: { main: live().air.main?.airId ?? '' } })
    expect(tally(desk.state, 'main')).toBe('onAir')
  })
})

describe('a pause', () => {
  beforeEach(() => {
    desk.send({ type: 'rehearsal.enter', level: 'full' })
    desk.send({ type: 'cue.go' })
    desk.send({ type: 'prompter.play' })
  })

  it('moves everything that began before it on by its length', () => {
    desk.send({ type: 'card.put', card: { ...cardExamples.points, holdMs: 30_000 } })
    desk.send({ type: 'card.air', card: 'example-points' })
    const { current, startedAtEpochMs, air } = live()
    desk.now += 10_000
    desk.send({ type: 'rehearsal.pause' })
    const { prompter } = live()
    expect(prompter).toMatchObject({ playing: false, position: (prompter.rate / 60) * 10 })
    desk.now += 120_000
    desk.send({ type: 'air.expire' })
    expect(live().air.main).not.toBeNull()
    expect(refused({ type: 'prompter.play' })).toBe('rehearsal.paused')
    desk.send({ type: 'rehearsal.resume' })
    expect(live()).toMatchObject({
      startedAtEpochMs: (startedAtEpochMs ?? 0) + 120_000,
      current: { startedAtEpochMs: (current?.startedAtEpochMs ?? 0) + 120_000 },
      prompter: { playing: true, position: prompter.position, sinceEpochMs: desk.now },
      rehearsal: { pausedMs: 120_000, pausedAtEpochMs: null },
    })
    expect(live().air.main?.untilEpochMs).toBe((air.main?.untilEpochMs ?? 0) + 120_000)
  })

  it('makes what began in it begin with its end', () => {
    desk.send({ type: 'rehearsal.pause' })
    desk.now += 30_000
    desk.send({ type: 'card.air', card: 'example-quiz' })
    desk.now += 30_000
    desk.send({ type: 'rehearsal.resume' })
    expect(live().air.main?.sinceEpochMs).toBe(desk.now)
  })
})

describe('playing a cue', () => {
  it('goes on with time where it stood still, unless the cue can’t be taken', () => {
    desk.send({ type: 'rehearsal.enter', level: 'full' })
    desk.send({ type: 'rehearsal.pause' })
    desk.now += 30_000
    expect(refused({ type: 'rehearsal.play', cue: 'nowhere' })).toBe('cue.unknown')
    expect(live().rehearsal?.pausedAtEpochMs).not.toBeNull()
    desk.send({ type: 'rehearsal.play', cue: desk.state.saved.plan.show.cues[1]?.id })
    expect(live().rehearsal).toMatchObject({ pausedAtEpochMs: null, pausedMs: 30_000 })
    expect(logs().slice(-2)).toEqual(['rehearsal.resume', 'cue.taken'])
  })

  it('takes any, and the present one again, without waiting for the gap between takes', () => {
    desk.send({ type: 'rehearsal.enter', level: 'full' })
    const { cues } = desk.state.saved.plan.show
    for (const at of [2, 2, 0]) {
      expect(refused({ type: 'rehearsal.play', cue: cues[at]?.id })).toBeNull()
      expect(live().current).toMatchObject({ cue: { id: cues[at]?.id }, startedAtEpochMs: desk.now })
    }
    expect(refused({ type: 'rehearsal.play', cue: 'nowhere' })).toBe('cue.unknown')
    desk.send({ type: 'rehearsal.leave' })
    expect(refused({ type: 'rehearsal.play', cue: cues[0]?.id })).toBe('rehearsal.off')
  })
})
