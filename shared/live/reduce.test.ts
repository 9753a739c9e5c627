import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { pureDesk } from '../../test/support/pureDesk.ts'
import { diff, patch } from '../protocol/diff.ts'
import { slotClears, slots } from './air.ts'
import { undoLimit } from './planEdit.ts'
import { views, type ViewName } from './views.ts'
import { commandEntry } from './table.ts'

const desk = pureDesk()
const cueIds = desk.state.saved.plan.show.cues.map((cue) => cue.id)
const cardIds = desk.state.saved.plan.show.cards.map((card) => card.id)
const scenes = desk.state.seen.obs.scenes.map((scene) => scene.name)

const cue = fc.constantFrom(...cueIds, 'gone')
const card = fc.constantFrom(...cardIds, 'gone')
const text = fc.string({ maxLength: 20 })
const make = <T extends string>(type: T, fields: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.record({ type: fc.constant(type), ...fields })

/** Edits of the plan: what undo has to take back. */
const edit = fc.oneof(
  make('cue.add', { cue: fc.record({ title: text, plannedMs: fc.nat(600_000) }), after: fc.option(cue) }),
  make('cue.edit', { cue, changes: fc.record({ title: text, note: text }, { requiredKeys: [] }) }),
  make('cue.move', { cue, to: fc.nat(12) }),
  make('cue.duplicate', { cue }),
  make('cue.delete', { cue }),
  make('card.put', {
    card: fc.record({
      id: fc.constantFrom('new1', 'new2'),
      kind: fc.constant('question'),
      facts: fc.record({ text: fc.constant('问') }),
    }),
  }),
  make('card.delete', { card }),
  make('show.edit', {
    changes: fc.record(
      { title: fc.constantFrom('甲', '乙'), charsPerMinute: fc.integer({ min: 60, max: 600 }) },
      { requiredKeys: [] },
    ),
  }),
)

const anything = fc.oneof(
  { weight: 3, arbitrary: edit },
  { weight: 2, arbitrary: fc.oneof(make('plan.undo'), make('plan.redo')) },
  {
    weight: 5,
    arbitrary: fc.oneof(
      make('cue.arm', { cue: fc.option(cue) }),
      make('cue.go'),
      make('scene.take', { scene: fc.constantFrom(...scenes, '没有') }),
      make('card.air', { card, slot: fc.constantFrom(...slots) }),
      make('card.clear'),
      make('panic.engage'),
      make('panic.release'),
      make('prompter.play'),
      make('prompter.pause'),
      make('prompter.seek', { paragraph: fc.nat(5), offset: fc.nat(100) }),
      make('host.message', { text }),
      make('counter.set', { counter: fc.constantFrom('likes', 'viewers', '__proto__'), value: fc.nat() }),
      make('take.lock', { locked: fc.boolean() }),
      make('run.start'),
      make('run.end'),
    ),
  },
)

/** Sends it as the studio would: arguments that the schema does not take never reach the reducer. */
function send(one: ReturnType<typeof pureDesk>, command: { type: string }): boolean {
  const { type, ...args } = command
  if (!commandEntry(type)?.args.safeParse(args).success) return false
  one.now += 700
  return one.send(command) === null
}

describe('whatever is sent, in whatever order', () => {
  test.prop([fc.array(anything, { maxLength: 40 })])(
    'the state stays what JSON can say, and holds together',
    (commands) => {
      const one = pureDesk()
      for (const command of commands) send(one, command)
      const { saved } = one.state
      expect(JSON.parse(JSON.stringify(saved))).toEqual(saved)
      expect(saved.plan.undo.length).toBeLessThanOrEqual(undoLimit)
      const ids = saved.plan.show.cues.map((known) => known.id)
      expect(new Set(ids).size).toBe(ids.length)
      if (saved.live.armed !== null) expect(ids).toContain(saved.live.armed)
      for (const slot of slots) {
        if (!saved.live.air[slot]) continue
        for (const under of slotClears[slot])
          expect([slot, under, saved.live.air[under]]).toEqual([slot, under, null])
      }
      if (saved.live.panic) expect(Object.values(saved.live.air).every((onAir) => onAir === null)).toBe(true)
      if (saved.live.current) {
        const ran = saved.live.ran[saved.live.current.cue.id]
        expect(ran).toEqual({ startedAtEpochMs: saved.live.current.startedAtEpochMs, endedAtEpochMs: null })
      }
    },
  )

  test.prop([fc.array(anything, { maxLength: 30 })])(
    'patches lead every screen, and the journal, to the same state',
    (commands) => {
      const one = pureDesk()
      let journaled: unknown = JSON.parse(JSON.stringify(one.state.saved))
      const names = Object.keys(views) as ViewName[]
      const shown = new Map<ViewName, unknown>(
        names.map((name) => [name, JSON.parse(JSON.stringify(views[name].select(one.state)))]),
      )
      for (const command of commands) {
        const before = one.state
        send(one, command)
        journaled = patch(journaled, JSON.parse(JSON.stringify(diff(before.saved, one.state.saved))))
        for (const name of names) {
          const ops = diff(views[name].select(before), views[name].select(one.state))
          shown.set(name, patch(shown.get(name), JSON.parse(JSON.stringify(ops))))
        }
      }
      expect(journaled).toEqual(JSON.parse(JSON.stringify(one.state.saved)))
      for (const name of names)
        expect(shown.get(name)).toEqual(JSON.parse(JSON.stringify(views[name].select(one.state))))
    },
  )

  test.prop([fc.array(edit, { minLength: 1, maxLength: 40 })])(
    'undo takes every edit back, redo makes it again',
    (edits) => {
      const one = pureDesk()
      const versions = [one.state.saved.plan.show]
      for (const command of edits) {
        const steps = one.state.saved.plan.undo.length
        send(one, command)
        if (one.state.saved.plan.undo.length > steps) versions.push(one.state.saved.plan.show)
      }
      for (const version of versions.toReversed()) {
        expect(one.state.saved.plan.show).toEqual(version)
        send(one, { type: 'plan.undo' })
      }
      for (const version of versions) {
        expect(one.state.saved.plan.show).toEqual(version)
        send(one, { type: 'plan.redo' })
      }
    },
  )

  test.prop([fc.array(anything, { maxLength: 20 }), fc.array(edit, { minLength: 1, maxLength: 20 })])(
    'no edit of the plan ever changes what is on air',
    (before, edits) => {
      const one = pureDesk()
      for (const command of before) send(one, command)
      const { air, current, prompter } = one.state.saved.live
      for (const command of edits) send(one, command)
      expect(one.state.saved.live).toMatchObject({ air, current, prompter })
    },
  )

  test.prop([fc.array(anything, { maxLength: 30 })])(
    'the same commands lead to the same state',
    (commands) => {
      const [one, other] = [pureDesk(), pureDesk()]
      for (const command of commands) {
        send(one, command)
        send(other, command)
      }
      expect(one.state).toEqual(other.state)
    },
  )

  test.prop([fc.array(anything, { maxLength: 30 })])(
    'a state that was handed out is never written to',
    (commands) => {
      const one = pureDesk()
      for (const command of commands) {
        const before = one.state
        const copy = JSON.stringify(before)
        send(one, command)
        expect(JSON.stringify(before)).toBe(copy)
      }
    },
  )
})
