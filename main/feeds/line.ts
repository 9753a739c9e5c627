import { WebSocket } from 'ws'
import { createFeedBackoff } from './backoff.ts'
import type { WordKey } from '../../shared/words/words.ts'
import type { SourceParts } from './source.ts'

/** A WebSocket that comes back by itself, with waits that grow, until it is closed. */
export interface Line {
  /** The protocol has let us in: the source is open. */
  ready(): void
  /** Gives this connection up and makes another after the usual wait. */
  again(problem: WordKey): void
  close(): void
}

export interface LineParts extends Pick<SourceParts, 'clock' | 'random' | 'status'> {
  /** Where to; asked for each try. */
  address(): string
  /** A connection stands: what the protocol wants to be said first. Without it nothing is ever sent. */
  greet?(send: Send): void
  hear(data: Buffer, send: Send): void
  /** The connection is gone; another one is on its way. */
  lost?(): void
  /** The protocol has a greeting: the source is open when it was answered, and this is wrong where it never is. */
  notLetIn?: WordKey
  /** Asks for a sign of life this often and gives a silent line up; left out where nothing may be sent. */
  pingMs?: number
}

export type Send = (data: string | Uint8Array) => void

const handshakeMs = 10_000
/** Longest from a standing connection to being let in. */
const letInMs = 15_000
/** Larger messages are no comments. */
const mostBytes = 4 * 1024 * 1024
/** After so many messages of a flood everybody else has a turn: a GO in between doesn't wait for the rest. */
const mostInARow = 100
/** A line that stood this long was a good one: the next wait begins small again. */
const goodMs = 10_000

/** An address that is none is said to a person and not tried. */
export const isSocketAddress = (address: string): boolean =>
  URL.canParse(address) && /^wss?:$/.test(new URL(address).protocol)

export function createLine(parts: LineParts): Line {
  const { clock } = parts
  const backoff = createFeedBackoff(parts.random)
  let current: { ws: WebSocket; openedAt: number | null; timers: Set<() => void>; ready: boolean } | null =
    null
  let callOff: (() => void) | null = null
  let closed = false

  function dial(): void {
    const address = parts.address()
    if (!isSocketAddress(address)) {
      closed = true
      return parts.status({ state: 'failed', problem: 'feeds.problem.address', params: { address } })
    }
    const options = { handshakeTimeout: handshakeMs, maxPayload: mostBytes, perMessageDeflate: false }
    const ws = new WebSocket(address, options)
    const mine: NonNullable<typeof current> = { ws, openedAt: null, timers: new Set(), ready: false }
    current = mine
    const send: Send = (data) => {
      if (ws.readyState === WebSocket.OPEN) ws.send(data)
    }
    ws.on('open', () => {
      mine.openedAt = clock.now()
      const { notLetIn, pingMs } = parts
      if (pingMs !== undefined) keepAwake(mine, pingMs)
      parts.greet?.(send)
      if (notLetIn === undefined) return ready()
      mine.timers.add(clock.after(letInMs, () => mine.ready || lost(mine, notLetIn)))
    })
    let inARow = 0
    ws.on('message', (data) => {
      if (current === mine) parts.hear(asBuffer(data), send)
      if ((inARow += 1) < mostInARow) return
      inARow = 0
      ws.pause()
      setImmediate(() => ws.resume())
    })
    // `close` follows, and is where a lost line is dealt with.
    ws.on('error', () => undefined)
    ws.on('close', () =>
      lost(mine, mine.openedAt === null ? 'feeds.problem.unreachable' : 'feeds.problem.lost'),
    )
  }

  function ready(): void {
    if (!current || current.ready) return
    current.ready = true
    parts.status({ state: 'open' })
  }

  /** A peer that has gone without a word answers no ping. */
  function keepAwake({ ws, timers }: NonNullable<typeof current>, everyMs: number): void {
    let alive = true
    const sign = (): void => {
      alive = true
    }
    ws.on('pong', sign)
    ws.on('message', sign)
    const next = (): void => {
      const stop = clock.after(everyMs, () => {
        timers.delete(stop)
        if (!alive) return ws.terminate()
        alive = false
        ws.ping()
        next()
      })
      timers.add(stop)
    }
    next()
  }

  function lost(mine: NonNullable<typeof current>, problem: WordKey): void {
    for (const stop of mine.timers) stop()
    if (current !== mine) return
    current = null
    mine.ws.terminate()
    if (closed) return
    if (mine.openedAt !== null && clock.now() - mine.openedAt >= goodMs) backoff.reset()
    parts.lost?.()
    const waitMs = backoff.nextMs()
    parts.status({ state: 'retrying', problem, params: { seconds: Math.ceil(waitMs / 1000) } })
    callOff = clock.after(waitMs, dial)
  }

  parts.status({ state: 'connecting' })
  dial()
  return {
    ready,
    again: (problem) => current && lost(current, problem),
    close() {
      closed = true
      callOff?.()
      // No closing handshake: nothing is sent, and nobody is waited for.
      if (current) lost(current, 'feeds.problem.lost')
    },
  }
}

const asBuffer = (data: Buffer | ArrayBuffer | readonly Buffer[]): Buffer =>
  Buffer.isBuffer(data) ? data : data instanceof ArrayBuffer ? Buffer.from(data) : Buffer.concat(data)
