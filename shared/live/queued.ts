import { mask } from '../comments/mask.ts'
import { shownAsker } from './asker.ts'
import type { Question, QueuedQuestion } from './question.ts'

/** The question as the show carries it: masked, without contact data. */
export function queued(question: Question): QueuedQuestion {
  const masked = mask(question.text)
  return {
    id: question.id,
    text: masked.text,
    asker: shownAsker(question),
    community: mask(question.community).text,
    source: question.source,
    answerer: question.answerer,
    notes: mask(question.notes).text,
    masked: [...new Set(masked.found.map((found) => found.kind))],
    unmasked: false,
    airedAtEpochMs: null,
    answeredAtEpochMs: null,
    ...(question.simulated ? { simulated: true } : {}),
  }
}
