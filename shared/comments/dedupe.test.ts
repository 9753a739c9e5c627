import { describe, expect, it } from 'vitest'
import { dedupeId } from './dedupe.ts'

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
