import type { WebSocket } from 'ws'
import type { Clock } from '../studio/clock.ts'

/** What of a socket the pulse needs. */
export type Pulsing = Pick<WebSocket, 'readyState' | 'OPEN' | 'on' | 'ping' | 'terminate'>

/** Asks sockets for a sign of life and lets go of those that gave none since they were last asked. */
export interface Pulse {
  watch(ws: Pulsing): void
  close(): void
}

/** @param everyMs a peer that left without a word is let go of within two of these */
export function createPulse(clock: Pick<Clock, 'after'>, everyMs: number): Pulse {
  const alive = new Map<Pulsing, boolean>()
  let next = clock.after(everyMs, beat)

  function beat(): void {
    next = clock.after(everyMs, beat)
    for (const [ws, heard] of alive) {
      if (!heard) {
        ws.terminate()
        continue
      }
      alive.set(ws, false)
      if (ws.readyState === ws.OPEN) ws.ping()
    }
  }

  return {
    watch(ws) {
      alive.set(ws, true)
      ws.on('pong', () => alive.set(ws, true))
      ws.on('close', () => alive.delete(ws))
    },
    close: () => next(),
  }
}
