// First, so that a kind's own style sheet has the last word.
import './card.css'
import type { Card } from '../../shared/cards/card.ts'
import { caseCard } from './cards/case.ts'
import { comment } from './cards/comment.ts'
import { countdown } from './cards/countdown.ts'
import { counter } from './cards/counter.ts'
import { goal } from './cards/goal.ts'
import { job } from './cards/job.ts'
import { lowerThird } from './cards/lowerThird.ts'
import { notice } from './cards/notice.ts'
import { picture } from './cards/picture.ts'
import { points } from './cards/points.ts'
import { poll, quiz } from './cards/ballot.ts'
import { product } from './cards/product.ts'
import { qr } from './cards/qr.ts'
import { question } from './cards/question.ts'
import { statute } from './cards/statute.ts'
import type { Draw, Drawing } from './template.ts'

/** Draws a card by the template of its kind. */
export function drawKind(card: Card, draw: Draw): Drawing {
  switch (card.kind) {
    case 'question':
      return question(card.facts, draw)
    case 'points':
      return points(card.facts, draw)
    case 'statute':
      return statute(card.facts, draw)
    case 'case':
      return caseCard(card.facts, draw)
    case 'notice':
      return notice(card.facts, draw)
    case 'lowerThird':
      return lowerThird(card.facts, draw)
    case 'qr':
      return qr(card.facts, draw)
    case 'countdown':
      return countdown(card.facts, draw)
    case 'product':
      return product(card.facts, draw)
    case 'job':
      return job(card.facts, draw)
    case 'counter':
      return counter(card.facts, draw)
    case 'goal':
      return goal(card.facts, draw)
    case 'quiz':
      return quiz(card.facts, draw)
    case 'poll':
      return poll(card.facts, draw)
    case 'picture':
      return picture(card.facts, draw)
    case 'comment':
      return comment(card.facts, draw)
  }
}
