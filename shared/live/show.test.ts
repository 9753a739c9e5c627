import { beforeEach, describe, expect, it } from 'vitest'
import { pureDesk, type PureDesk } from '../../test/support/pureDesk.ts'
import { positionAt } from '../prompter/clock.ts'

let desk: PureDesk
const live = () => desk.state.saved.live
const cues = () => desk.state.saved.plan.show.cues
const later = (ms: number): void => void (desk.now += ms)

beforeEach(() => {
  desk = pureDesk()
})

describe('GO', () => {
  it('takes the first cue, then the next, and starts the run by itself', () => {
    expect(desk.send({ type: 'cue.go' })).toBeNull()
    expect(live().mode).toBe('live')
    expect(live().current?.cue.id).toBe(cues()[0]!.id)
    later(60_000)
    desk.send({ type: 'cue.go' })
    expect(live().current?.cue.id).toBe(cues()[1]!.id)
    expect(live().ran[cues()[0]!.id]?.endedAtEpochMs).toBe(desk.now)
  })

  it('takes the armed cue before the next one, once', () => {
    desk.send({ type: 'cue.arm', cue: cues()[3]!.id })
    desk.send({ type: 'cue.go' })
    expect(live().current?.cue.id).toBe(cues()[3]!.id)
    expect(live().armed).toBeNull()
  })

  it('forgives a double press: the second within the gap is refused', () => {
    desk.send({ type: 'cue.go' })
    later(100)
    expect(desk.send({ type: 'cue.go' })?.code).toBe('take.tooSoon')
    later(1000)
    expect(desk.send({ type: 'cue.go' })).toBeNull()
  })

  it('never claims a take that OBS refused', () => {
    desk.obsRefuses = true
    desk.send({ type: 'cue.go' })
    expect(live().current).toBeNull()
    expect(desk.state.seen.taking).toBeNull()
  })

  it('is refused while locked, during panic, without OBS, and for a scene that OBS lacks', () => {
    desk.send({ type: 'take.lock', locked: true })
    expect(desk.send({ type: 'cue.go' })?.code).toBe('take.locked')
    desk.send({ type: 'take.lock', locked: false })
    desk.send({ type: 'cue.edit', cue: cues()[0]!.id, changes: { scene: '没有的场景' } })
    expect(desk.send({ type: 'cue.go' })?.code).toBe('scene.unknown')
    desk.send({ type: 'panic.engage' })
    expect(desk.send({ type: 'cue.go' })?.code).toBe('panic.engaged')
    expect(pureDesk({ status: 'absent' }).send({ type: 'cue.go' })?.code).toBe('obs.away')
  })

  it('goes on without OBS when asked to: cards and timers move, the picture is left alone', () => {
    desk = pureDesk({ status: 'absent' })
    expect(desk.send({ type: 'cue.go', withoutScene: true })).toBeNull()
    expect(live().current?.cue.id).toBe(cues()[0]!.id)
    expect(desk.requests).toEqual([])
  })

  it('says so at the end of the rundown', () => {
    desk.send({ type: 'cue.arm', cue: cues().at(-1)!.id })
    desk.send({ type: 'cue.go' })
    later(5000)
    expect(desk.send({ type: 'cue.go' })?.code).toBe('cue.none')
  })
})

describe('what is on air', () => {
  it('does not change when the plan does', () => {
    desk.send({ type: 'cue.go' })
    const onAir = live().current
    desk.send({ type: 'cue.edit', cue: cues()[0]!.id, changes: { title: '改过的标题', script: [] } })
    expect(live().current).toEqual(onAir)
    expect(live().current?.cue.title).not.toBe('改过的标题')
  })

  it('survives the deletion of its cue from the plan; GO then asks for a choice', () => {
    desk.send({ type: 'cue.go' })
    desk.send({ type: 'cue.delete', cue: cues()[0]!.id })
    expect(live().current).not.toBeNull()
    later(5000)
    expect(desk.send({ type: 'cue.go' })?.code).toBe('cue.none')
  })

  it('refuses to delete a card that is on air', () => {
    const card = desk.state.saved.plan.show.cards[0]!
    desk.send({ type: 'card.air', card: card.id })
    expect(desk.send({ type: 'card.delete', card: card.id })?.code).toBe('card.inUse')
  })

  it('never takes an incomplete card along with its cue, and says so', () => {
    const cue = cues().find((one) => one.cards.length > 0)!
    const card = desk.state.saved.plan.show.cards.find((one) => one.id === cue.cards[0])!
    const field = Object.keys(card.facts).find((key) => ['text', 'name', 'title'].includes(key))!
    desk.send({ type: 'card.put', card: { ...card, facts: { ...card.facts, [field]: '' } } })
    desk.send({ type: 'cue.arm', cue: cue.id })
    expect(desk.send({ type: 'cue.go' })).toBeNull()
    expect(Object.values(live().air).some((slot) => slot?.card.id === card.id)).toBe(false)
    expect(desk.state.seen.notices).toContainEqual(
      expect.objectContaining({ key: 'notice.cardHeld', params: { cue: cue.title, count: 1 } }),
    )
    const told = desk.state.seen.notices.length
    desk.send({ type: 'cue.arm', cue: cue.id })
    desk.now += 1000
    expect(desk.send({ type: 'cue.go' })).toBeNull()
    expect(desk.state.seen.notices).toHaveLength(told)
    // The debrief counts it as left out.
    const taken = desk.effects.flatMap((effect) =>
      effect.to === 'library' && effect.write.kind === 'log' ? [effect.write.entry] : [],
    )
    expect(taken.findLast(({ what }) => what === 'cue.taken')?.facts['held']).toEqual([card.id])
    // What a cue that is over lacked helps nobody.
    const complete = cues().find((one) => !one.cards.includes(card.id))!
    desk.send({ type: 'cue.arm', cue: complete.id })
    desk.now += 1000
    expect(desk.send({ type: 'cue.go' })).toBeNull()
    expect(desk.state.seen.notices.map(({ key }) => key)).not.toContain('notice.cardHeld')
  })

  it('takes a timed card off when its time is over, and not before', () => {
    const card = { ...desk.state.saved.plan.show.cards.find((one) => one.kind === 'notice')!, holdMs: 5000 }
    desk.send({ type: 'card.put', card })
    desk.send({ type: 'card.air', card: card.id })
    later(4999)
    desk.send({ type: 'air.expire' })
    expect(live().air.notice).not.toBeNull()
    later(1)
    desk.send({ type: 'air.expire' })
    expect(live().air.notice).toBeNull()
  })
})

describe('panic', () => {
  it('mutes what is open, clears overlays, goes to the safe scene, and release goes back to before', () => {
    desk.send({ type: 'cue.go' })
    const before = live().air
    desk.requests.length = 0
    desk.send({ type: 'panic.engage' })
    expect(desk.requests).toEqual(['SetInputMute', 'SetCurrentProgramScene'])
    expect(Object.values(live().air).every((slot) => slot === null)).toBe(true)
    desk.requests.length = 0
    desk.send({ type: 'panic.release' })
    expect(desk.requests).toEqual(['SetCurrentProgramScene', 'SetInputMute'])
    expect(live().air).toEqual(before)
    expect(live().panic).toBeNull()
  })

  it('clears overlays even when OBS is away', () => {
    desk.send({ type: 'card.air', card: desk.state.saved.plan.show.cards[0]!.id })
    desk.state = {
      ...desk.state,
      seen: { ...desk.state.seen, obs: { ...desk.state.seen.obs, status: 'absent' } },
    }
    expect(desk.send({ type: 'panic.engage' })).toBeNull()
    expect(Object.values(live().air).every((slot) => slot === null)).toBe(true)
  })

  it('lets nothing on air until it is released', () => {
    desk.send({ type: 'panic.engage' })
    expect(desk.send({ type: 'card.air', card: desk.state.saved.plan.show.cards[0]!.id })?.code).toBe(
      'panic.engaged',
    )
    expect(desk.send({ type: 'scene.take', scene: cues()[0]!.scene! })?.code).toBe('panic.engaged')
  })

  it('keeps the cards of a take that was under way behind the safe picture, until release', () => {
    const cue = cues().find((one) => one.cards.length > 0 && one.scene !== null)!
    desk.send({ type: 'panic.engage' })
    desk.send({ type: 'cue.taken', cue, by: '' })
    expect(Object.values(live().air).every((slot) => slot === null)).toBe(true)
    desk.send({ type: 'panic.release' })
    expect(live().current?.cue.id).toBe(cue.id)
    expect(Object.values(live().air).some((slot) => slot !== null)).toBe(true)
  })

  it('works while takes are locked', () => {
    desk.send({ type: 'take.lock', locked: true })
    expect(desk.send({ type: 'panic.engage' })).toBeNull()
  })
})

describe('the prompter', () => {
  it('holds its place through pause, speed and play', () => {
    desk.send({ type: 'cue.go' })
    desk.send({ type: 'prompter.speed', charsPerMinute: 240 })
    desk.send({ type: 'prompter.play' })
    later(15_000)
    expect(positionAt(live().prompter, desk.now)).toBe(60)
    desk.send({ type: 'prompter.speed', charsPerMinute: 120 })
    later(15_000)
    desk.send({ type: 'prompter.pause' })
    later(60_000)
    expect(positionAt(live().prompter, desk.now)).toBe(90)
  })

  it('keeps its old script until GO, and loads the cue’s with it', () => {
    desk.send({ type: 'cue.go' })
    expect(live().prompter.script).toEqual(cues()[0]!.script)
    later(3000)
    desk.send({ type: 'cue.arm', cue: cues()[2]!.id })
    expect(live().prompter.cue).toBe(cues()[0]!.id)
    desk.send({ type: 'cue.go' })
    expect(live().prompter.cue).toBe(cues()[2]!.id)
    expect(live().prompter.position).toBe(0)
  })
})

describe('editing the plan', () => {
  it('can be undone and redone, step by step, a hundred steps back', () => {
    const first = desk.state.saved.plan.show
    for (let step = 0; step < 120; step += 1) {
      desk.send({ type: 'cue.edit', cue: first.cues[0]!.id, changes: { title: `第 ${step} 次` } })
    }
    const last = desk.state.saved.plan.show
    let undone = 0
    while (desk.send({ type: 'plan.undo' }) === null) undone += 1
    expect(undone).toBe(100)
    expect(cues()[0]!.title).toBe('第 19 次')
    while (desk.send({ type: 'plan.redo' }) === null) undone -= 1
    expect(undone).toBe(0)
    expect(desk.state.saved.plan.show).toEqual(last)
  })

  it('brings a deleted cue back in its place with its script and cards', () => {
    const before = desk.state.saved.plan.show
    desk.send({ type: 'cue.delete', cue: before.cues[2]!.id })
    desk.send({ type: 'plan.undo' })
    expect(desk.state.saved.plan.show).toEqual(before)
  })

  it('disarms a cue that a redo takes away', () => {
    const cue = cues()[2]!.id
    desk.send({ type: 'cue.delete', cue })
    desk.send({ type: 'plan.undo' })
    desk.send({ type: 'cue.arm', cue })
    expect(live().armed).toBe(cue)
    desk.send({ type: 'plan.redo' })
    expect(live().armed).toBeNull()
  })

  it('never overwrites an edit that the editor has not seen', () => {
    const cue = cues()[1]!
    const base = desk.state.saved.plan.revision
    desk.send({ type: 'cue.edit', cue: cue.id, changes: { title: '甲改的' }, base })
    expect(desk.send({ type: 'cue.edit', cue: cue.id, changes: { title: '乙改的' }, base })?.code).toBe(
      'cue.stale',
    )
    expect(cues()[1]!.title).toBe('甲改的')
    expect(desk.send({ type: 'cue.edit', cue: cues()[2]!.id, changes: { title: '别的' }, base })).toBeNull()
  })

  it('leaves what an edit does not name as it is', () => {
    const before = cues()[1]!
    desk.send({ type: 'cue.edit', cue: before.id, changes: { plannedMs: 90_000 } })
    expect(cues()[1]).toEqual({ ...before, plannedMs: 90_000 })
  })

  it('takes no undo step for an edit that changed nothing', () => {
    desk.send({ type: 'cue.edit', cue: cues()[1]!.id, changes: { title: cues()[1]!.title } })
    expect(desk.state.saved.plan.undo).toEqual([])
  })
})
