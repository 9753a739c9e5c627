import type { KeptComment } from '../../shared/live/keptComment.ts'

/** A comment as the library keeps it: from Bilibili, new, with a number that viewers don't see. */
export const keptComment = (changes: Partial<KeptComment> = {}): KeptComment => ({
  id: 'c1',
  source: 'bilibili',
  sourceId: '9',
  room: null,
  kind: 'comment',
  origin: 'live',
  run: null,
  author: { id: 'u', name: '小明爱钓鱼', shown: '小***' },
  text: '电话138****5678',
  original: '电话13812345678',
  found: [],
  state: 'new',
  flags: [],
  reasons: [],
  question: false,
  atEpochMs: 0,
  receivedEpochMs: 0,
  decision: null,
  ...changes,
})
