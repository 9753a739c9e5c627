import type { Card, CardFacts } from './card.ts'

/** The points that are drawn: an empty line in the form is none. */
export const pointsShown = ({ points }: Pick<CardFacts<'points'>, 'points'>): string[] =>
  points.filter((point) => point.trim() !== '')

/** How many steps a card has to reveal: its points one by one, or a quiz's right answer. */
export function revealMost(card: Card): number {
  switch (card.kind) {
    case 'points':
      return pointsShown(card.facts).length
    case 'quiz':
      return card.facts.right === null ? 0 : 1
    default:
      return 0
  }
}

/** Steps shown when it goes on air: points under a title wait for the speaker, without a title the first one is up. */
export const revealFirst = (card: Card): number =>
  card.kind === 'points' && card.facts.title.trim() === '' ? 1 : 0

/** Votes on air, one figure an option; null for cards that are no vote. */
export const emptyBallot = (card: Card): { votes: number[]; closed: boolean } | null =>
  card.kind === 'quiz' || card.kind === 'poll'
    ? { votes: card.facts.options.map(() => 0), closed: false }
    : null
