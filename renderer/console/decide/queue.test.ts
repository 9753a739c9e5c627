import { describe, expect, it } from 'vitest'
import type { OnAir } from '../../../shared/live/air.ts'
import type { QueuedQuestion } from '../../../shared/live/question.ts'
import { dropBefore, moveBefore, queueRows, stepThrough } from './queue.ts'

const question = (id: string, answeredAtEpochMs: number | null = null): QueuedQuestion => ({
  id,
  text: id,
  asker: '',
  community: '',
  source: 'collected',
  answerer: '',
  notes: '',
  masked: [],
  unmasked: false,
  airedAtEpochMs: null,
  answeredAtEpochMs,
})
const airing = (questionId: string): { main: OnAir } => ({
  main: {
    airId: 'air',
    card: { id: 'card', kind: 'question', facts: { text: '', asker: '', community: '' } },
    sinceEpochMs: 0,
    untilEpochMs: null,
    questionId,
    commentId: null,
    revealed: 0,
    ballot: null,
  },
})
const queue = [question('a', 5), question('b'), question('c'), question('d')]
const rows = queueRows(queue, airing('c'))

describe('the queue of questions', () => {
  it('shows what is on air first and what was answered last', () => {
    expect(rows.map((row) => [row.question.id, row.state, row.place])).toEqual([
      ['c', 'onAir', null],
      ['b', 'waiting', 1],
      ['d', 'waiting', 2],
      ['a', 'answered', null],
    ])
  })

  it('shows what left the picture unanswered below what waits, and gives it no turn', () => {
    const left = { ...question('b'), airedAtEpochMs: 3 }
    const now = queueRows([question('a', 5), left, question('c'), question('d')], { main: null })
    expect(now.map((row) => [row.question.id, row.state, row.place])).toEqual([
      ['c', 'waiting', 1],
      ['d', 'waiting', 2],
      ['b', 'aired', null],
      ['a', 'answered', null],
    ])
    expect(moveBefore(now, 'b', -1)).toBeUndefined()
    expect(moveBefore(now, 'c', 1)).toBeNull()
    expect(dropBefore(now, 'c', 2)).toBeNull()
  })

  it('moves a waiting one before or behind its neighbour', () => {
    const three = queueRows([question('a'), question('b'), question('c')], { main: null })
    expect(moveBefore(three, 'b', -1)).toBe('a')
    expect(moveBefore(three, 'b', 1)).toBeNull()
    expect(moveBefore(three, 'a', 1)).toBe('c')
    expect(moveBefore(three, 'a', -1)).toBeUndefined()
    expect(moveBefore(three, 'c', 1)).toBeUndefined()
    expect(moveBefore(rows, 'c', 1)).toBeUndefined()
  })

  it('puts a dragged one before the next that waits where it was dropped', () => {
    expect(dropBefore(rows, 'd', 0)).toBe('b')
    expect(dropBefore(rows, 'd', 1)).toBe('b')
    expect(dropBefore(rows, 'b', 2)).toBeNull()
    expect(dropBefore(rows, 'b', 3)).toBeNull()
  })

  it('steps through and stays at the ends', () => {
    expect(stepThrough(['a', 'b'], null, 1)).toBe('a')
    expect(stepThrough(['a', 'b'], null, -1)).toBe('b')
    expect(stepThrough(['a', 'b'], 'b', 1)).toBe('b')
    expect(stepThrough(['a', 'b'], 'gone', 1)).toBe('a')
    expect(stepThrough([], null, 1)).toBeNull()
  })
})
