import { describe, expect, it } from 'vitest'
import { commentStates, feedShows, shownComment, type StoredComment } from './model.ts'

const stored: StoredComment = {
  id: 'c1',
  source: 'bilibili',
  sourceId: 'm1',
  room: '42',
  kind: 'comment',
  origin: 'live',
  author: { id: 'u-secret', name: '张小明', shown: '张***' },
  text: '电话138****5678',
  original: '电话13812345678',
  found: [],
  state: 'new',
  flags: ['private'],
  reasons: [{ code: 'private' }],
  question: false,
  atEpochMs: 1,
  receivedEpochMs: 2,
}

describe('shownComment', () => {
  it('lets out neither the original nor who the author is', () => {
    const out = JSON.stringify(shownComment(stored))
    for (const secret of ['13812345678', 'u-secret', '小明', 'm1']) expect(out).not.toContain(secret)
    expect(shownComment(stored)).toMatchObject({ author: '张***', text: '电话138****5678' })
  })
})

describe('feedShows', () => {
  it('shows all, approved or featured ones, and never what is held, blocked or hidden', () => {
    const shown = (mode: 'all' | 'approved' | 'featured') =>
      commentStates.filter((state) => feedShows(mode, state))
    expect(shown('all')).toEqual(['new', 'approved', 'featured', 'onAir', 'aired'])
    expect(shown('approved')).toEqual(['approved', 'featured', 'onAir', 'aired'])
    expect(shown('featured')).toEqual(['featured', 'onAir', 'aired'])
  })
})
