import type { Card } from '../cards/card.ts'

/**
 * Places on the picture that can be taken at the same time.
 * main: question, case, statute, product …; lower: the speaker's name; comment: a featured comment;
 * notice: the strip; corner: counters and small codes; full: the whole picture (starting soon, a photo).
 */
export const slots = ['main', 'lower', 'comment', 'notice', 'corner', 'full'] as const
export type Slot = (typeof slots)[number]

/** Airing into the first takes the others off: they would lie on each other. */
export const slotClears: { readonly [S in Slot]: readonly Slot[] } = {
  main: ['full', 'comment'],
  lower: ['full'],
  comment: ['full', 'main'],
  notice: [],
  corner: ['full'],
  full: ['main', 'lower', 'comment', 'corner'],
}

/** A card as it is on air: a copy, so that editing the plan never changes the picture. */
export interface OnAir {
  /** New for every airing: what the overlay reports back as drawn. */
  airId: string
  card: Card
  sinceEpochMs: number
  /** When it takes itself off; null stays. */
  untilEpochMs: number | null
  /** The collected question it shows, so that "answered" finds it. */
  questionId: string | null
  commentId: string | null
  /** Made up for a rehearsal: never in a live run. */
  simulated?: true
  /** Points shown so far; for a quiz 1 once its right answer is. */
  revealed: number
  /** Votes by option, for a quiz or poll. */
  ballot: Ballot | null
}

export interface Ballot {
  votes: number[]
  closed: boolean
}

export type AirSlots = { readonly [S in Slot]: OnAir | null }

export const emptyAir: AirSlots = {
  main: null,
  lower: null,
  comment: null,
  notice: null,
  corner: null,
  full: null,
}
