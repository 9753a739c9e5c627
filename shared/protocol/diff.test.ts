import { describe, expect } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { diff, patch } from './diff.ts'

/** JSON as it comes out of a wire: no undefined, no -0, no NaN. */
const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown)
const items = fc.uniqueArray(fc.record({ id: fc.nat(12), text: fc.string() }), {
  selector: (item) => item.id,
})

describe('diff and patch', () => {
  test.prop([json, json])(
    'a patch made from any two values turns the first into the second',
    (before, after) => {
      expect(patch(before, diff(before, after))).toEqual(after)
    },
  )

  test.prop([items, items])(
    'lists of things with ids survive moves, edits, additions and removals',
    (before, after) => {
      expect(patch({ items: before }, diff({ items: before }, { items: after }))).toEqual({ items: after })
    },
  )

  test.prop([json, json])('the same patch survives the wire', (before, after) => {
    const ops = JSON.parse(JSON.stringify(diff(before, after))) as ReturnType<typeof diff>
    expect(patch(before, ops)).toEqual(after)
  })

  test('a small change of a large document is a small patch', () => {
    const cues = Array.from({ length: 500 }, (_, index) => ({ id: `c${index}`, text: '文'.repeat(200) }))
    const changed = cues.with(250, { id: 'c250', text: '改' })
    expect(JSON.stringify(diff({ cues }, { cues: changed })).length).toBeLessThan(80)
  })

  test('moving one of many elements does not resend the list', () => {
    const list = Array.from({ length: 100 }, (_, index) => ({ id: index, text: 'x'.repeat(50) }))
    const moved = [...list.slice(0, 50), list[51], list[50], ...list.slice(52)]
    expect(JSON.stringify(diff(list, moved)).length).toBeLessThan(400)
  })

  test('a key set to undefined is deleted on the other side', () => {
    expect(patch({ a: 1, b: 2 }, diff({ a: 1, b: 2 }, { a: 1, b: undefined }))).toEqual({ a: 1 })
  })

  test('a patch for another document is refused, not half applied', () => {
    expect(() => patch({ a: 1 }, [['cut', ['list'], 0, 1, []]])).toThrow(/does not fit/)
  })
})
