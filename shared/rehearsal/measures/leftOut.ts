import { saidIn } from '../../prompter/saidUpTo.ts'
import { moment, type MeasuredCue, type MeasureFacts, type Moment } from './facts.ts'

/**
 * Cards and questions that a cue was to bring and that never went on air in the run: those its lines name, as far as they
 * were read, and cards of its own that were held back because they were not ready. Each counts once, where the last cue
 * that should have brought it ended. Cues that nobody took are the trainer's choice.
 */
export function leftOut(facts: MeasureFacts): Moment[] {
  const aired = new Set(
    facts.log.flatMap(({ what, facts: { card, question } }) =>
      what === 'card.air' ? [card] : what === 'question.air' ? [question] : [],
    ),
  )
  const endedAt = new Map<string, number>()
  for (const one of facts.cues) {
    const { endedAtEpochMs } = one
    if (endedAtEpochMs === null) continue
    const held = heldBack(facts, one)
    // What went on air with the cue itself.
    for (const card of one.cue.cards) if (!held.includes(card)) aired.add(card)
    for (const wanted of [...held, ...linesOf(one)]) endedAt.set(String(wanted), endedAtEpochMs)
  }
  return [...endedAt].flatMap(([wanted, at]) => (aired.has(wanted) ? [] : [moment(at, at, 0)]))
}

function heldBack({ log }: MeasureFacts, { cue, startedAtEpochMs }: MeasuredCue): readonly unknown[] {
  const taken = log.find(
    ({ what, atEpochMs, facts }) =>
      what === 'cue.taken' && atEpochMs === startedAtEpochMs && facts['cue'] === cue.id,
  )
  const held = taken?.facts['held']
  return Array.isArray(held) ? held : []
}

const linesOf = ({ cue: { script }, readChars }: MeasuredCue): readonly string[] =>
  script.flatMap(({ link }, at) => {
    const reached = readChars === null || saidIn(script.slice(0, at)) < readChars
    return link !== undefined && reached ? [link] : []
  })
