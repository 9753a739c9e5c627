import { refuse, type Refusal } from '../protocol/refusal.ts'
import type { Question } from './question.ts'
import type { Live } from './state.ts'

/**
 * Why a question may not be queued, aired or answered in this run: made up in a rehearsal, it is for rehearsals, for ever.
 * Null when it may.
 */
export function notRehearsed(
  { simulated }: Pick<Question, 'simulated'>,
  live: Pick<Live, 'mode'>,
): Refusal | null {
  if (!simulated || live.mode === 'rehearsal') return null
  return refuse(live.mode === 'live' ? 'simulated.live' : 'simulated.outside')
}
