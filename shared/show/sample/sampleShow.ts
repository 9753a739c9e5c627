import type { Question } from '../../live/question.ts'
import { showVersion, type Show } from '../show.ts'
import { brushing } from './brushing.ts'
import { cards } from './cards.ts'
import { closing, comments } from './closing.ts'
import { letters } from './letters.ts'
import { opening } from './opening.ts'
import { people } from './people.ts'
import { questions } from './questions.ts'
import { refund } from './refund.ts'

export interface Sample {
  show: Show
  questions: Question[]
}

/**
 * A ten-minute anti-fraud programme that airs as it stands: what a newcomer opens first, and what the journeys run.
 * The show gets an id of its own, so that a second copy never overwrites an edited one; everything in it keeps the
 * same ids each time, and putting its questions into the bank again resets them.
 */
export const sampleShow = (id: () => string, nowEpochMs: number): Sample => ({
  show: {
    version: showVersion,
    id: id(),
    title: '反诈公开课 · 第 12 期',
    kind: 'law',
    theme: {
      station: '沿江派出所',
      programme: '反诈公开课',
      emblem: '',
      primary: '#1d4f91',
      accent: '#b3261e',
    },
    people: [...people],
    cues: [opening, refund, letters, brushing, comments, closing],
    cards: [...cards],
    safeScene: '安全画面',
    startsAtEpochMs: null,
    charsPerMinute: 220,
  },
  questions: questions(nowEpochMs),
})
