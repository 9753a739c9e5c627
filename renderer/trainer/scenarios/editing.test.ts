import { test as property, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { packs } from '../../../shared/rehearsal/packs/packs.ts'
import { changed, without } from './edits.ts'
import { editing, isUnsaved, type Editing, type EditingAction } from './editing.ts'
import { begun, did, redone, undone } from './history.ts'

const open = (keptAtEpochMs: number | null = 5): Editing => {
  let count = 0
  return editing(null, { do: 'open', scenario: packs[0]!, keptAtEpochMs, newKey: () => `k${(count += 1)}` })!
}
const step = (state: Editing, action: EditingAction): Editing => editing(state, action)!
const titled = (state: Editing, title: string, atMs: number): Editing =>
  step(state, { do: 'change', draft: { ...state.history.present, title }, what: 'title', atMs })

describe('history', () => {
  property.prop([fc.array(fc.tuple(fc.integer(), fc.integer({ min: 0, max: 5000 })), { maxLength: 30 })])(
    'goes back to where it began and forward to where it was',
    (steps) => {
      let atMs = 0
      let history = begun(-1)
      for (const [value, pause] of steps) history = did(history, value, 'field', (atMs += pause))
      let back = history
      while (back.past.length > 0) back = undone(back)
      expect(back.present).toBe(-1)
      while (back.future.length > 0) back = redone(back)
      expect(back.present).toBe(history.present)
    },
  )
})

describe('editing', () => {
  it('takes typing in one field back in one step, and another field or a pause in another', () => {
    let state = titled(titled(open(), '夜', 0), '夜谈', 300)
    expect(step(state, { do: 'undo' }).history.present.title).toBe(packs[0]!.title)
    state = titled(state, '夜谈会', 9000)
    expect(step(state, { do: 'undo' }).history.present.title).toBe('夜谈')
  })

  it('is unsaved once something differs from what is kept, and no longer when it is undone or saved', () => {
    const changedState = titled(open(), '夜谈', 0)
    expect([isUnsaved(open()), isUnsaved(changedState)]).toEqual([false, true])
    expect(isUnsaved(step(changedState, { do: 'undo' }))).toBe(false)
    const draft = changedState.history.present
    expect(isUnsaved(step(changedState, { do: 'saved', draft, atEpochMs: 6 }))).toBe(false)
    expect(isUnsaved(open(null))).toBe(true)
  })

  it('stays unsaved where more was typed while it was being saved', () => {
    const sent = titled(open(), '夜谈', 0)
    const typedOn = titled(sent, '夜谈会', 100)
    expect(isUnsaved(step(typedOn, { do: 'saved', draft: sent.history.present, atEpochMs: 6 }))).toBe(true)
  })

  it('brings a deleted part back after other changes, and looks at it', () => {
    const state = open()
    const part = state.history.present.incidents[1]!
    const gone = step(state, {
      do: 'change',
      draft: without(state.history.present, 'incidents', part.key),
      what: null,
      atMs: 0,
    })
    const { key } = gone.history.present.lines[0]!
    const later = step(gone, {
      do: 'change',
      draft: changed(gone.history.present, 'lines', key, { text: '改过' }),
      what: null,
      atMs: 1,
    })
    const back = step(later, { do: 'restore', list: 'incidents', part, atMs: 2 })
    expect(back.history.present.incidents).toContainEqual(part)
    expect(back.history.present.lines[0]?.text).toBe('改过')
    expect(back.chosen).toEqual({ list: 'incidents', key: part.key })
    expect(step(back, { do: 'restore', list: 'incidents', part, atMs: 3 })).toBe(back)
  })

  it('looks at nothing that undo has taken away', () => {
    const state = open()
    const part = state.history.present.lines[0]!
    const extra = { ...part, key: 'extra' }
    const draft = { ...state.history.present, lines: [...state.history.present.lines, extra] }
    const chosen = { list: 'lines', key: 'extra' } as const
    const more = step(state, { do: 'change', draft, what: null, atMs: 0, chosen })
    expect(more.chosen).toEqual(chosen)
    expect(step(more, { do: 'undo' }).chosen).toBeNull()
  })
})
