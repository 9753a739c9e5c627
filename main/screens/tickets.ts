import { randomBytes } from 'node:crypto'
import type { Clock } from '../studio/clock.ts'

/** Addresses that nobody guesses and that end by themselves, for what can't show a token. */
export interface Tickets {
  give(what: string): string
  holds(ticket: string): string | null
}

const goodForMs = 12 * 3_600_000
const most = 500

export function createTickets(clock: Pick<Clock, 'now'>): Tickets {
  const given = new Map<string, { what: string; untilEpochMs: number }>()
  return {
    give(what) {
      const ticket = randomBytes(24).toString('base64url')
      given.set(ticket, { what, untilEpochMs: clock.now() + goodForMs })
      if (given.size > most) given.delete([...given.keys()][0]!)
      return ticket
    },
    holds(ticket) {
      const found = given.get(ticket)
      return found && found.untilEpochMs > clock.now() ? found.what : null
    },
  }
}
