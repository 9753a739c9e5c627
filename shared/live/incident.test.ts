import { beforeEach, describe, expect, it } from 'vitest'
import { pureDesk, type PureDesk } from '../../test/support/pureDesk.ts'
import { cardExamples } from '../cards/examples.ts'
import { incidentKinds, type IncidentKind } from '../rehearsal/incident.ts'
import { incidents } from '../rehearsal/incidents/incidents.ts'
import type { RehearsalLevel } from '../rehearsal/level.ts'
import { lawPack } from '../rehearsal/packs/law.ts'
import { isWordKey } from '../words/words.ts'
import { views } from './views.ts'

let desk: PureDesk
const live = () => desk.state.saved.live
const open = () => live().rehearsal?.incidents.at(-1)
const acts = () => desk.effects.flatMap((effect) => (effect.to === 'studio' ? [effect.act] : []))
const throwIn = (kind: IncidentKind, target: string | null = null) =>
  desk.send({ type: 'incident.throw', kind, target })?.code ?? null

function begin(level: RehearsalLevel): void {
  desk = pureDesk()
  const { obs } = desk.state.seen
  for (const card of [cardExamples.points, cardExamples.quiz]) desk.send({ type: 'card.put', card })
  desk.send({ type: 'rehearsal.enter', level, scenario: lawPack.id }, { scenario: lawPack })
  // The switcher of the rehearsal has answered.
  desk.send({
    type: 'seen.obs',
    changes: { ...obs, status: level === 'practice' ? 'practice' : 'connected' },
  })
  desk.send({ type: 'cue.go' })
  desk.now += 1000
}

beforeEach(() => begin('practice'))

it('has words for what each is, what good handling looks like, and how it is seen', () => {
  for (const kind of incidentKinds) {
    for (const part of ['', '.good', '.seen']) expect(isWordKey(`incident.${kind}${part}`)).toBe(true)
    const { levels, why } = incidents[kind]
    expect(why === null).toBe(levels.length === 3)
  }
})

it('can be thrown where it reaches, and says why not elsewhere', () => {
  for (const level of ['practice', 'preview', 'full'] as const) {
    begin(level)
    for (const kind of incidentKinds) {
      const may = incidents[kind].levels.includes(level)
      expect([kind, throwIn(kind)]).toEqual([kind, may ? null : 'incident.level'])
      const shown = views.rehearsal.select(desk.state)?.may.find((one) => one.kind === kind)
      expect(shown?.whyNot === null).toBe(may)
    }
  }
  desk.send({ type: 'rehearsal.leave' })
  expect(throwIn('time.cut')).toBe('rehearsal.off')
})

describe('handling', () => {
  const handledBy = (kind: IncidentKind, deed: () => void, target: string | null = null) => {
    expect(throwIn(kind, target)).toBeNull()
    desk.now += 4000
    expect(throwIn(kind, target)).toBe('incident.open')
    deed()
    return open()
  }

  it('of a silent feed is a word to the host', () => {
    expect(
      handledBy('feed.silent', () => desk.send({ type: 'host.message', text: '先讲案例' })),
    ).toMatchObject({
      handledBy: 'studio',
      handledAtEpochMs: desk.now,
    })
  })

  it('of a muted microphone is opening it', () => {
    const mics = (muted: boolean) => {
      const inputs = desk.state.seen.obs.inputs.map((input) =>
        input.name === '主播话筒' ? { ...input, muted } : input,
      )
      desk.send({ type: 'seen.obs', changes: { inputs } })
    }
    throwIn('mic.muted', '主播话筒')
    expect(desk.requests).toContain('SetInputMute')
    mics(true)
    expect(open()?.handledBy).toBeNull()
    mics(false)
    expect(open()?.handledBy).toBe('studio')
  })

  it('of a scene that fails is another picture', () => {
    const next = desk.state.saved.plan.show.cues[1]?.scene
    handledBy('scene.fails', () =>
      desk.send({ type: 'seen.obs', changes: { programScene: next ?? null, transitioningTo: null } }),
    )
    expect(open()).toMatchObject({ target: next, handledBy: null })
    desk.send({ type: 'seen.obs', changes: { programScene: '安全画面' } })
    expect(open()?.handledBy).toBe('studio')
    expect(acts()).toContainEqual({ do: 'practice.fault', fault: { scene: null } })
  })

  it('of a switcher that is gone is going on without it; what the mirror loses with it is nobody’s deed', () => {
    throwIn('obs.gone')
    desk.send({ type: 'seen.obs', changes: { status: 'connecting', programScene: null } })
    expect(open()?.handledBy).toBeNull()
    desk.send({ type: 'cue.go', withoutScene: true })
    expect(open()?.handledBy).toBe('studio')
    expect(acts().at(-1)).toEqual({ do: 'practice.fault', fault: { gone: false } })
  })

  it('of a wrong card is taking it off', () => {
    throwIn('card.wrong')
    expect(views.overlay.select(desk.state).slots.main).toBeNull()
    for (const slot of ['main', 'full', 'lower', 'corner', 'notice'] as const)
      desk.send({ type: 'card.clear', slot })
    expect(open()).toMatchObject({ kind: 'card.wrong', handledBy: 'studio' })
  })

  it('of an unexpected question is answering it, and the question is marked as made up for ever', () => {
    throwIn('question.unexpected', '路灯坏了归谁管？')
    const [item] = live().queue
    expect(item).toMatchObject({ text: '路灯坏了归谁管？', simulated: true })
    const put = desk.effects.flatMap((effect) =>
      effect.to === 'library' && effect.write.kind === 'question.put' ? [effect.write.question] : [],
    )
    const question = put.at(-1)!
    expect(question.simulated).toBe(true)
    desk.send({ type: 'question.air', question: question.id }, { question })
    expect(open()?.handledBy).toBeNull()
    desk.send({ type: 'question.answered', question: question.id }, { question })
    expect(open()?.handledBy).toBe('studio')
    desk.send({ type: 'rehearsal.leave' })
    desk.send({ type: 'run.start' })
    expect(desk.send({ type: 'question.air', question: question.id }, { question })?.code).toBe(
      'simulated.live',
    )
    expect(desk.send({ type: 'question.queue', question: question.id }, { question })?.code).toBe(
      'simulated.live',
    )
  })

  it('of less time is telling the host; the cue’s clock has jumped and the plan has not', () => {
    desk.send({ type: 'rehearsal.play', cue: desk.state.saved.plan.show.cues[1]?.id })
    const planned = desk.state.saved.plan.show.cues[1]?.plannedMs ?? 0
    throwIn('time.cut')
    expect(live().current?.cue.plannedMs).toBe(planned - Number(open()?.target))
    expect(Number(open()?.target)).toBeGreaterThan(0)
    expect(desk.state.saved.plan.show.cues[1]?.plannedMs).toBe(planned)
    desk.send({ type: 'host.message', text: '少两分钟' })
    expect(open()?.handledBy).toBe('studio')
  })

  it('of what the studio can’t see is the trainer’s word', () => {
    throwIn('network.gone')
    desk.send({ type: 'host.message', text: '听到请举手' })
    expect(views.stage.select(desk.state)).toMatchObject({ lost: true, message: null })
    expect(open()?.handledBy).toBeNull()
    desk.send({ type: 'incident.handled', incident: open()?.id ?? '' })
    expect(open()).toMatchObject({ handledBy: 'trainer', handledAtEpochMs: desk.now })
    expect(views.prompter.select(desk.state)).toMatchObject({ lost: false, message: { text: '听到请举手' } })
  })
})

it('stays the studio’s when the trainer says so a moment later, and can’t be taken back any more', () => {
  throwIn('card.wrong')
  desk.send({ type: 'card.clear' })
  const seen = open()
  desk.now += 300
  expect(desk.send({ type: 'incident.handled', incident: seen?.id ?? '' })).toBeNull()
  expect(open()).toEqual(seen)
  expect(open()?.handledBy).toBe('studio')
  expect(desk.send({ type: 'incident.withdraw', incident: seen?.id ?? '' })?.code).toBe('incident.unknown')
})

it('is mended and counts for nothing when taken back, and is mended when the rehearsal ends', () => {
  throwIn('obs.gone')
  desk.send({ type: 'incident.withdraw', incident: open()?.id ?? '' })
  expect(open()).toMatchObject({ withdrawn: true, handledAtEpochMs: null })
  expect(acts().at(-1)).toEqual({ do: 'practice.fault', fault: { gone: false } })
  expect(desk.send({ type: 'incident.handled', incident: open()?.id ?? '' })?.code).toBe('incident.unknown')
  throwIn('obs.gone')
  desk.send({ type: 'rehearsal.leave' })
  expect(acts()).toContainEqual({ do: 'practice.fault', fault: { gone: false } })
})

it('leaves the scenario standing while time does', () => {
  desk.now += 10_000
  desk.send({ type: 'rehearsal.pause' })
  const { positionMs } = live().rehearsal?.scenario ?? { positionMs: 0 }
  expect(positionMs).toBeGreaterThan(10_000)
  desk.now += 60_000
  expect(desk.send({ type: 'scenario.play' })?.code).toBe('rehearsal.paused')
  desk.send({ type: 'rehearsal.resume' })
  expect(live().rehearsal?.scenario).toMatchObject({ positionMs, playing: true, sinceEpochMs: desk.now })
  desk.send({ type: 'scenario.rate', rate: 2 })
  desk.now += 5000
  desk.send({ type: 'scenario.pause' })
  expect(live().rehearsal?.scenario).toMatchObject({ positionMs: positionMs + 10_000, playing: false })
})
