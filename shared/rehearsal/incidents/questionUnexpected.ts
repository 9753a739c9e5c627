import { isOnAirQuestion } from '../../live/followAir.ts'
import { newQuestion } from '../../live/newQuestion.ts'
import { queued } from '../../live/queued.ts'
import { unexpectedFor } from '../packs/sayings/sayings.ts'
import { anyLevel, type IncidentEntry } from './entry.ts'

/** A question that nobody has prepared for comes to the front of the queue. */
export const questionUnexpected: IncidentEntry = {
  levels: anyLevel,
  why: null,
  takes: 'text',
  throwIt(state, target, { id, now }) {
    const { live, plan } = state.saved
    const asked = live.rehearsal?.incidents.filter(({ kind }) => kind === 'question.unexpected').length ?? 0
    const ready = unexpectedFor(plan.show.kind)
    const text = target ?? ready[asked % ready.length] ?? ''
    const question = newQuestion(id(), now, { text, source: 'room', state: 'approved', simulated: true })
    const at = live.queue.findIndex(
      (item) => item.answeredAtEpochMs === null && !isOnAirQuestion(live, item.id),
    )
    live.queue.splice(at < 0 ? live.queue.length : at, 0, queued(question))
    state.seen.bankRevision += 1
    return {
      target: `${question.id} ${text}`,
      effects: [{ to: 'library', write: { kind: 'question.put', question } }],
    }
  },
  handled(_before, { saved: { live } }, { target }) {
    const item = live.queue.find(({ id }) => id === target?.split(' ')[0])
    return item === undefined || item.answeredAtEpochMs !== null
  },
}
