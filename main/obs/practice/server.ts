import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'
import type { PracticeFault } from '../../../shared/live/effect.ts'
import type { Clock } from '../../studio/clock.ts'
import { op, subprotocol, type Fields } from '../wire/protocol.ts'
import { createPracticeClient, type PracticeClient } from './client.ts'
import { sendLevels } from './levels.ts'
import type { Practice } from './request.ts'
import { practiceStudio } from './studio.ts'
import type { World } from './world.ts'

export interface PracticeOptions {
  clock: Clock
  /** Clients must know it; the studio's own switcher needs none. */
  password?: string
  /** 0 or absent picks a free one. */
  port?: number
  world?: World
}

export interface PracticeSwitcher {
  /** ws://127.0.0.1:port */
  url: string
  /** Breaks something on purpose, or mends it. */
  fault(fault: PracticeFault): void
  close(): Promise<void>
}

/**
 * The practice switcher: obs-websocket 5 on 127.0.0.1 without OBS behind it, for rehearsals where there is none and
 * for tests of faults. The shared journey keeps it like the real one.
 * @throws when the port is taken
 */
export async function startPractice(options: PracticeOptions): Promise<PracticeSwitcher> {
  const { clock } = options
  let gone = false
  const http = createServer((_request, response) => response.writeHead(426).end())
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const server = new WebSocketServer({
    server: http,
    perMessageDeflate: false,
    // A browser says where its page is from: no page has business here.
    verifyClient: ({ origin }: { origin: string }) => !origin && !gone,
    // OBS goes on without a subprotocol, and takes its own when offered.
    handleProtocols: (offered) => (offered.has(subprotocol) ? subprotocol : false),
  })
  const clients = new Map<WebSocket, PracticeClient>()
  const world = options.world ?? practiceStudio()

  const write = (socket: WebSocket, message: { op: number; d: Fields }): void => {
    world.messages.out += 1
    socket.send(JSON.stringify(message))
  }
  const practice: Practice = {
    world,
    clock,
    emit(eventType, eventIntent, eventData) {
      const d = { eventType, eventIntent, ...(eventData && { eventData }) }
      for (const [socket, client] of clients) {
        if (client.hears(eventIntent)) write(socket, { op: op.event, d })
      }
    },
  }

  server.on('connection', (socket) => {
    const client = createPracticeClient({
      practice,
      password: options.password ?? null,
      send: (message) => write(socket, message),
      close: (code, reason) => socket.close(code, reason),
    })
    clients.set(socket, client)
    socket.on('message', (data) => {
      world.messages.in += 1
      client.take(String(data))
    })
    socket.on('close', () => clients.delete(socket))
    // A broken frame ends that one client; `close` follows.
    socket.on('error', () => socket.terminate())
  })

  const stopLevels = sendLevels(clock, practice, (group) =>
    [...clients.values()].some((client) => client.hears(group)),
  )
  const { port } = http.address() as AddressInfo

  return {
    url: `ws://127.0.0.1:${port}`,
    fault(fault) {
      if ('scene' in fault) world.failing = fault.scene
      else gone = fault.gone
      if (gone) for (const socket of clients.keys()) socket.terminate()
    },
    async close() {
      stopLevels()
      world.taking?.callOff()
      for (const socket of clients.keys()) socket.terminate()
      await new Promise<void>((resolve) => server.close(() => http.close(() => resolve())))
    },
  }
}
