import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import type { FromStudio, StreamName } from '../../shared/protocol/messages.ts'
import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'
import type { Language } from '../../shared/words/words.ts'
import type { Clock } from '../studio/clock.ts'
import type { Loop } from '../studio/loop.ts'
import { malformedAt } from '../studio/malformed.ts'
import type { Publisher } from '../studio/publisher.ts'
import { sentence } from './answer.ts'
import { asHello } from './hello.ts'
import type { Limits } from './limits.ts'
import { createPulse } from './pulse.ts'
import { openScreen, type Screen } from './screen.ts'
import type { Authenticate } from './tokens.ts'

export interface SocketParts {
  loop: Loop
  publisher: Publisher
  clock: Clock
  limits: Limits
  authenticate: Authenticate
  language(): Language
  newId(): string
  version: string
  /** Shows interest in a stream; returns the way out. */
  stream(name: StreamName, send: (message: FromStudio) => void): () => void
  patience?: Patience | undefined
}

/** How long and how much a studio bears with a peer; tests are less patient. */
export type Patience = Partial<typeof defaultPatience>

const defaultPatience = {
  /** How long a peer may take to say who it is, and how much it may say until then. */
  helloMs: 5000,
  helloBytes: 4096,
  /** How far a peer may fall behind before it is let go: it comes back to a snapshot. */
  behindBytes: 8 * 1024 * 1024,
  /** A phone that left the room says nothing; one that does not answer two of these is gone. */
  pulseMs: 10_000,
  /** How long a socket may take to close once it was told to. */
  closeMs: 1000,
}

/** A show that is imported is the largest thing that a screen sends. */
const frameBytes = 4 * 1024 * 1024
/** Sockets of one address that have not said who they are. */
const mostUnknown = 50

export interface Sockets {
  /** Why this peer gets no socket, or null. */
  mayUpgrade(request: IncomingMessage): Refusal | null
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Ends every connection of a device whose right was taken. */
  closeDevice(device: string): void
  close(): void
}

interface Connection {
  address: string
  /** Null until it has said who it is. */
  screen: Screen | null
  device: string | null
  /** Set once it is told to go: nothing that it still sends counts. */
  over: boolean
}

export function createSockets(parts: SocketParts): Sockets {
  const { clock, limits } = parts
  const patience = { ...defaultPatience, ...parts.patience }
  const server = new WebSocketServer({ noServer: true, maxPayload: frameBytes, perMessageDeflate: false })
  const connections = new Map<WebSocket, Connection>()
  const pulse = createPulse(clock, patience.pulseMs)

  function accept(ws: WebSocket, request: IncomingMessage): void {
    const address = request.socket.remoteAddress ?? ''
    const connection: Connection = { address, screen: null, device: null, over: false }
    connections.set(ws, connection)
    pulse.watch(ws)
    const mayGoOn = limits.messages(address)
    const late = clock.after(patience.helloMs, () => end(ws, connection, refuse('token.missing')))
    ws.on('message', (data, binary) => {
      if (connection.over) return
      const frame = binary ? null : text(data)
      if (connection.screen) return connection.screen.receive(frame, mayGoOn())
      late()
      greet(ws, connection, frame)
    })
    ws.on('close', () => {
      late()
      connections.delete(ws)
      connection.screen?.close()
    })
    // A frame against the protocol: ws says so with the close code that belongs to it, then the peer has to go.
    ws.on('error', () => goes(ws, connection))
  }

  /** The first frame: who is it? */
  function greet(ws: WebSocket, connection: Connection, frame: string | null): void {
    if (frame === null) return end(ws, connection, malformedAt('hello', 'malformed.binary'))
    const hello = frame.length > patience.helloBytes ? null : asHello(frame)
    const actor = hello && parts.authenticate(hello.token)
    if (!actor) {
      const allowed = limits.strangers.take(connection.address)
      const wrong = hello ? 'token.wrong' : 'token.missing'
      return end(ws, connection, refuse(allowed ? wrong : 'rate.limited'))
    }
    // Phones of the room come by HTTP, where they are counted.
    if (actor.role === 'ask') return end(ws, connection, refuse('role.forbidden'))
    connection.device = actor.device
    connection.screen = openScreen({
      ...parts,
      hello,
      actor,
      send: (message) => sendTo(ws, connection, message),
    })
  }

  /** What is the same for many screens is encoded once. */
  let encoded = { message: '', frame: Buffer.alloc(0) }

  function sendTo(ws: WebSocket, connection: Connection, message: string): void {
    if (connection.over || ws.readyState !== ws.OPEN) return
    if (ws.bufferedAmount > patience.behindBytes) {
      connection.over = true
      return ws.terminate()
    }
    if (encoded.message !== message) encoded = { message, frame: Buffer.from(message) }
    ws.send(encoded.frame, { binary: false })
  }

  function end(ws: WebSocket, connection: Connection, refusal: Refusal): void {
    if (connection.over) return
    const bye: FromStudio = { t: 'bye', refusal, message: sentence(refusal, parts.language()) }
    if (ws.readyState === ws.OPEN) ws.send(JSON.stringify(bye))
    ws.close(4001, refusal.code)
    goes(ws, connection)
  }

  /** Leaves it a moment to hear why, then cuts the line. */
  function goes(ws: WebSocket, connection: Connection): void {
    connection.over = true
    const callOff = clock.after(patience.closeMs, () => ws.terminate())
    ws.once('close', callOff)
  }

  return {
    mayUpgrade(request) {
      const address = request.socket.remoteAddress ?? ''
      if (!limits.calls.take(address)) return refuse('rate.limited')
      const token = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
      if (token !== undefined && !parts.authenticate(token)) return refuse('token.wrong')
      const unknown = [...connections.values()].filter((one) => one.address === address && !one.screen)
      return unknown.length >= mostUnknown ? refuse('rate.limited') : null
    },
    upgrade: (request, socket, head) => server.handleUpgrade(request, socket, head, accept),
    closeDevice(device) {
      for (const [ws, connection] of connections) {
        if (connection.device === device) end(ws, connection, refuse('token.wrong'))
      }
    },
    close() {
      pulse.close()
      for (const [ws, connection] of connections) {
        end(ws, connection, refuse('studio.closing'))
        ws.terminate()
      }
      server.close()
    },
  }
}

const text = (data: RawData): string =>
  Buffer.isBuffer(data)
    ? data.toString()
    : Buffer.concat(Array.isArray(data) ? data : [Buffer.from(data)]).toString()
