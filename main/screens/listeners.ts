import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'
import type { Language } from '../../shared/words/words.ts'
import { StartProblem } from '../studio/startProblem.ts'
import type { LanAddress } from './addresses.ts'
import { errorBody, statusOf } from './answer.ts'
import { guard, isPrivatePeer } from './guard.ts'

export interface ListenerParts {
  handle(request: IncomingMessage, response: ServerResponse): void
  /** Who takes the sockets of a path. */
  sockets: { readonly [path: string]: SocketHouse }
  addresses(): readonly LanAddress[]
  language(): Language
}

interface SocketHouse {
  /** Why this peer gets no socket, or null. */
  mayUpgrade(request: IncomingMessage): Refusal | null
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

interface Door {
  server: Server
  connections: Set<Socket>
}

const home = '127.0.0.1'
export const socketPath = '/api/v1/socket'
/** A desk, a room of phones and their pictures; past that something is wrong. */
const mostConnections = 1000

/** The doors of the house: one on 127.0.0.1 always, one on the LAN while the operator wants it. */
export function createListeners(parts: ListenerParts) {
  let own: Door | null = null
  let lan: (Door & { address: string }) | null = null
  let port = 0

  function make(): Door {
    const server = createServer((request, response) => parts.handle(request, response))
    const connections = new Set<Socket>()
    server.maxConnections = mostConnections
    server.on('connection', (socket) => {
      if (!isPrivatePeer(socket.remoteAddress)) return socket.destroy()
      // Kept here because a server forgets those that became WebSockets, and a shut door must shut.
      connections.add(socket)
      socket.on('close', () => connections.delete(socket))
    })
    server.on('upgrade', (request, socket, head) => {
      const path = request.url?.split('?')[0] ?? ''
      const house = Object.hasOwn(parts.sockets, path) ? parts.sockets[path] : undefined
      if (!house) return turnAway(socket, guard(request.headers) ?? refuse('path.unknown', { path }))
      const refusal = guard(request.headers) ?? house.mayUpgrade(request)
      if (refusal) turnAway(socket, refusal)
      else house.upgrade(request, socket, head)
    })
    return { server, connections }
  }

  function turnAway(socket: Duplex, refusal: Refusal): void {
    const body = Buffer.from(JSON.stringify(errorBody(refusal, parts.language())))
    const head = [
      `HTTP/1.1 ${statusOf(refusal)} ${refusal.code}`,
      'content-type: application/json',
      `content-length: ${body.length}`,
      'connection: close',
    ]
    socket.on('error', () => socket.destroy())
    socket.end(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]))
  }

  return {
    /** @throws StartProblem when the port is taken */
    async open(wanted: number): Promise<number> {
      own = make()
      port = await listen(own.server, wanted, home)
      return port
    },
    /**
     * Opens the LAN door at the address, closes it at null. A new one is open before the old one is shut, so that a
     * wrong address leaves things as they were. Resolves with why it can't be opened, or null.
     */
    async lan(address: string | null): Promise<Refusal | null> {
      if (address === (lan?.address ?? null)) return null
      const before = lan
      if (address !== null) {
        if (!parts.addresses().some((known) => known.address === address))
          return refuse('lan.address', { address })
        const door = make()
        try {
          await listen(door.server, port, address)
        } catch (error) {
          if (error instanceof StartProblem) return refuse('lan.port', { address, port })
          if ((error as NodeJS.ErrnoException).code === 'EADDRNOTAVAIL')
            return refuse('lan.address', { address })
          throw error
        }
        lan = { ...door, address }
      } else lan = null
      await shut(before)
      return null
    },
    async close(): Promise<void> {
      await Promise.all([shut(own), shut(lan)])
    },
  }
}

/**
 * Looks before anything else is touched, so that a second start ends with the sentence about the port.
 * @throws StartProblem when the port is taken
 */
export async function portIsFree(port: number): Promise<void> {
  if (port === 0) return
  const probe = createServer()
  await listen(probe, port, home)
  await shut({ server: probe, connections: new Set() })
}

const listen = (server: Server, at: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      reject(taken ? new StartProblem('start.port', { port: at }, { cause: error }) : error)
    }
    server.once('error', fail)
    server.listen(at, host, () => {
      server.off('error', fail)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : at)
    })
  })

const shut = (door: Door | null): Promise<void> =>
  new Promise((resolve) => {
    if (!door?.server.listening) return resolve()
    door.server.close(() => resolve())
    for (const socket of door.connections) socket.destroy()
  })
