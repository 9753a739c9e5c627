import { expect, it } from 'vitest'
import { emptyAir, type OnAir } from '../../../shared/live/air.ts'
import { shownSlots, slotTally } from './slots.ts'

const airing: OnAir = {
  airId: 'a',
  card: { id: 'c', kind: 'notice', facts: { text: '96110', level: 'info' } },
  sinceEpochMs: 1000,
  untilEpochMs: null,
  questionId: null,
  commentId: null,
  revealed: 0,
  ballot: null,
}

it('shows four slots, the corner when used, and a full picture in place of the main card', () => {
  expect(shownSlots(emptyAir)).toEqual(['main', 'lower', 'comment', 'notice'])
  expect(shownSlots({ ...emptyAir, corner: airing })).toContain('corner')
  expect(shownSlots({ ...emptyAir, full: airing })[0]).toBe('full')
})

it('gives a page a moment to draw before calling it missing', () => {
  expect(slotTally('noPage', airing, 1100)).toBe('sending')
  expect(slotTally('noPage', airing, 4000)).toBe('noPage')
  expect(slotTally('hidden', airing, 1100)).toBe('hidden')
})
