import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createDedupe, dedupeId } from './dedupe.ts'

const comment = {
  source: 'a',
  id: null,
  author: { id: 'u1', name: '小明' },
  text: '扣1',
  kind: 'comment',
  atEpochMs: 10_000,
} as const

describe('dedupeId', () => {
  it('is the id of the source where there is one', () => {
    expect(dedupeId({ ...comment, id: '7338697347818230818' })).toBe('7338697347818230818')
  })

  it('tells apart person, text, kind and time, and nothing else', () => {
    const id = dedupeId(comment)
    expect(dedupeId({ ...comment, atEpochMs: 11_999 })).toBe(id)
    const others = [
      { ...comment, atEpochMs: 12_000 },
      { ...comment, text: '扣2' },
      { ...comment, kind: 'question' as const },
      { ...comment, author: { id: 'u2', name: '小明' } },
      { ...comment, source: 'b' },
    ].map(dedupeId)
    expect(new Set([id, ...others]).size).toBe(6)
  })

  it('does not take strangers for one person', () => {
    expect(dedupeId({ ...comment, author: null })).toBeNull()
  })
})

describe('createDedupe', () => {
  it('lets each source and id through once', () => {
    const dedupe = createDedupe({})
    expect(dedupe.seen('a', '1')).toBe(false)
    expect(dedupe.seen('a', '1')).toBe(true)
    expect(dedupe.seen('b', '1')).toBe(false)
    expect(dedupe.seen('a', null)).toBe(false)
    expect(dedupe.seen('a', null)).toBe(false)
  })

  it('lets one through again that was taken back', () => {
    const dedupe = createDedupe({})
    dedupe.seen('a', '1')
    dedupe.forget('a', '1')
    expect(dedupe.seen('a', '1')).toBe(false)
  })

  it('asks the disk only for what it may have let go', () => {
    const stored = vi.fn<(source: string, id: string) => boolean>((_, id) => Number(id) < 10)
    const dedupe = createDedupe({ capacity: 10, stored })
    for (let id = 0; id < 19; id += 1) expect(dedupe.seen('a', String(id))).toBe(false)
    expect(stored).not.toHaveBeenCalled()
    dedupe.seen('a', '19')
    expect(dedupe.seen('a', '3')).toBe(true)
    expect(dedupe.size).toBeLessThanOrEqual(20)
  })

  it('asks the disk from the start after a restart', () => {
    const dedupe = createDedupe({ resumed: true, stored: (_, id) => id === 'old' })
    expect(dedupe.seen('a', 'old')).toBe(true)
    expect(dedupe.seen('a', 'new')).toBe(false)
  })

  it('agrees with a plain set for any run of ids, with a disk behind it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 })), (ids) => {
        const all = new Set<string>()
        const dedupe = createDedupe({ capacity: 5, stored: (_, id) => all.has(id) })
        for (const id of ids.map(String)) {
          expect(dedupe.seen('a', id)).toBe(all.has(id))
          all.add(id)
        }
      }),
    )
  })
})
