import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import { helloSchema, toStudioSchema, type FromStudio, type StreamName, type ToStudio } from '../../shared/protocol/messages.ts'
import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'
import { isViewName, maySee, type ViewName } from '../../shared/live/views.ts'
import type { Language } from '../../shared/words/words.ts'
import type { Clock } from '../studio/clock.ts'
import { studioActor, type Loop } from '../studio/loop.ts'
import type { Publisher } from '../studio/publisher.ts'
import { malformed } from '../studio/malformed.ts'
import { sentence } from './answer.ts'
import type { Known } from './http.ts'
import type { Authenticate } from './tokens.ts'

export interface SocketParts {
  loop: Loop
  publisher: Publisher
  clock: Clock
  authenticate: Authenticate
  language(): Language
  newId(): string
  version: string
  /** Shows interest in a stream; returns the way out. */
  stream(name: StreamName, send: (message: FromStudio) => void): () => void
}

/** How long a peer may take to say who it is, and how far it may fall behind before it is let go. */
const helloMs = 5000
const behindBytes = 8 * 1024 * 1024
/** Frames a peer may send: an ordinary screen sends a handful a second. */
const frameBytes = 1024 * 1024

export interface Sockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Ends every connection of a device whose right was taken. */
  closeDevice(device: string): void
  close(): void
}

export function createSockets(parts: SocketParts): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: frameBytes, perMessageDeflate: false })
  const connections = new Map<WebSocket, { device: string | null }>()

  function accept(ws: WebSocket): void {
    const connection = { device: null as string | null }
    connections.set(ws, connection)
    let screen: ReturnType<typeof openScreen> | null = null
    const late = parts.clock.after(helloMs, () => end(ws, refuse('token.missing')))
    ws.on('message', (data, binary) => {
      const message = binary ? null : parse(text(data))
      if (screen) return screen.receive(message)
      late()
      const hello = asHello(message, text(data))
      const actor = hello && parts.authenticate(hello.token)
      if (!hello || !actor) return end(ws, refuse(hello ? 'token.wrong' : 'token.missing'))
      connection.device = actor.device
      screen = openScreen(ws, hello, actor)
    })
    ws.on('close', () => {
      late()
      connections.delete(ws)
      screen?.close()
    })
    // ws closes the socket itself after a protocol error; there is nobody to tell.
    ws.on('error', () => ws.terminate())
  }

  function openScreen(ws: WebSocket, hello: Hello, actor: Known) {
    const id = parts.newId()
    const sendText = (message: string): void => {
      if (ws.readyState !== ws.OPEN) return
      if (ws.bufferedAmount > behindBytes) return ws.terminate()
      ws.send(message)
    }
    const send = (message: FromStudio): void => sendText(JSON.stringify(message))
    const subscriptions = new Map<ViewName, () => void>()
    let streams: (() => void)[] = []

    const follow = (name: string): void => {
      if (!isViewName(name) || !maySee(actor.role, name)) return
      subscriptions.get(name)?.()
      subscriptions.set(name, parts.publisher.subscribe(name, sendText))
    }
    const watch = (names: readonly StreamName[]): void => {
      for (const stop of streams) stop()
      streams = actor.role === 'operator' || actor.role === 'trainer' ? names.map((name) => parts.stream(name, send)) : []
    }

    const { loop } = parts
    send({
      t: 'welcome',
      role: actor.role,
      device: actor.device,
      version: parts.version,
      revision: loop.revision(),
      nowEpochMs: parts.clock.now(),
      connection: id,
    })
    const screen = { page: hello.page, role: actor.role, device: actor.device, name: actor.name, inObs: hello.inObs }
    loop.send({ type: 'seen.screen', connection: id, screen }, studioActor, () => undefined)
    for (const name of hello.views) follow(name)
    watch(hello.streams)

    const act = (message: ToStudio): void => {
      switch (message.t) {
        case 'cmd':
          return loop.send(message.command, actor, (answer) =>
            answer.applied
              ? send({ t: 'done', id: message.id, revision: answer.revision, result: answer.result })
              : send({
                  t: 'refused',
                  id: message.id,
                  refusal: answer.refusal,
                  message: sentence(answer.refusal, parts.language()),
                }),
          )
        case 'ping':
          return send({ t: 'pong', n: message.n, nowEpochMs: parts.clock.now() })
        case 'resync':
          return follow(message.view)
        case 'streams':
          return watch(message.streams)
        case 'drawn':
          if (actor.role !== 'overlay') return
          return loop.send({ type: 'seen.drawn', connection: id, drawn: message.drawn }, studioActor, () => undefined)
        case 'hello':
          return
      }
    }

    return {
      receive(raw: unknown): void {
        const parsed = toStudioSchema.safeParse(raw)
        if (parsed.success) return act(parsed.data)
        const refusal = malformed(parsed.error)
        send({ t: 'refused', id: idOf(raw), refusal, message: sentence(refusal, parts.language()) })
      },
      close(): void {
        for (const stop of subscriptions.values()) stop()
        for (const stop of streams) stop()
        loop.send({ type: 'seen.screen', connection: id, screen: null }, studioActor, () => undefined)
      },
    }
  }

  const end = (ws: WebSocket, refusal: Refusal): void => {
    const bye: FromStudio = { t: 'bye', refusal, message: sentence(refusal, parts.language()) }
    ws.send(JSON.stringify(bye))
    ws.close(4001, refusal.code)
  }

  return {
    upgrade: (request, socket, head) => server.handleUpgrade(request, socket, head, accept),
    closeDevice(device) {
      for (const [ws, connection] of connections) {
        if (connection.device === device) end(ws, refuse('token.wrong'))
      }
    },
    close() {
      for (const ws of connections.keys()) end(ws, refuse('studio.closing'))
      server.close()
      for (const ws of connections.keys()) ws.terminate()
    },
  }
}

type Hello = Extract<ToStudio, { t: 'hello' }>

const text = (data: RawData): string => (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer)).toString()

function parse(frame: string): unknown {
  try {
    return JSON.parse(frame) as unknown
  } catch {
    return null // answered as malformed by whoever asked for the frame
  }
}

/** A hello, a bare token, or `{"token":…}`: scripts need not know more than the token to begin. */
function asHello(message: unknown, frame: string): Hello | null {
  const full = helloSchema.safeParse(message)
  if (full.success) return full.data
  const token =
    typeof message === 'object' && message !== null && 'token' in message && typeof message.token === 'string'
      ? message.token
      : typeof message === 'string'
        ? message
        : /^[\w-]{16,200}$/.test(frame.trim())
          ? frame.trim()
          : null
  return token === null ? null : helloSchema.parse({ t: 'hello', token })
}

const idOf = (raw: unknown): string | number =>
  typeof raw === 'object' && raw !== null && 'id' in raw && (typeof raw.id === 'string' || typeof raw.id === 'number')
    ? raw.id
    : ''
