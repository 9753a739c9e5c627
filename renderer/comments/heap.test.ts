import { describe, expect, it } from 'vitest'
import type { CommentBatch, ModeratedComment } from '../../shared/comments/moderated.ts'
import { emptyHeap, goOn, mostItems, stop, withBatch } from './heap.ts'

const comment = (id: string, changes: Partial<ModeratedComment> = {}): ModeratedComment => ({
  id,
  source: 'douyin',
  author: '甲*',
  text: id,
  question: false,
  state: 'new',
  origin: 'live',
  atEpochMs: 0,
  flags: [],
  reasons: [],
  decision: null,
  ...changes,
})
const batch = (changes: Partial<CommentBatch>): CommentBatch => ({
  reset: false,
  items: [],
  changed: [],
  skipped: 0,
  counts: { held: 0 },
  ...changes,
})
const ids = (items: readonly ModeratedComment[] | null) => items?.map(({ id }) => id)

describe('the comments of a page', () => {
  it('are newest first, and one that comes twice is there once', () => {
    let heap = withBatch(emptyHeap, batch({ reset: true, items: [comment('a'), comment('b')] }))
    heap = withBatch(heap, batch({ items: [comment('b'), comment('c')] }))
    expect(ids(heap.items)).toEqual(['c', 'b', 'a'])
  })

  it('stand still while they are read, and say what waits', () => {
    let heap = stop(withBatch(emptyHeap, batch({ items: [comment('a')] })))
    heap = withBatch(heap, batch({ items: [comment('b')] }))
    expect(ids(heap.stopped)).toEqual(['a'])
    expect(ids(heap.waiting)).toEqual(['b'])
    expect(ids(goOn(heap).items)).toEqual(['b', 'a'])
  })

  it('show a decision at once, also while they stand still', () => {
    let heap = stop(withBatch(emptyHeap, batch({ items: [comment('a')] })))
    heap = withBatch(heap, batch({ changed: [comment('a', { state: 'hidden' })] }))
    expect(heap.stopped?.[0]?.state).toBe('hidden')
  })

  it('never grow past their bound, whatever comes', () => {
    let heap = emptyHeap
    for (let at = 0; at < 30; at += 1) {
      const items = Array.from({ length: 200 }, (_, index) => comment(`${at}-${index}`))
      heap = withBatch(heap, batch({ items, skipped: 5 }))
    }
    expect(heap.items).toHaveLength(mostItems)
    expect(heap.skipped).toBe(150)
  })

  it('begin anew after a lost connection without losing the place of a reader', () => {
    let heap = stop(withBatch(emptyHeap, batch({ items: [comment('a')] })))
    heap = withBatch(heap, batch({ reset: true, items: [comment('a'), comment('b')] }))
    expect(ids(heap.stopped)).toEqual(['a'])
    expect(ids(heap.waiting)).toEqual(['b'])
  })
})
