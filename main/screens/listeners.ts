import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { StartProblem } from '../studio/startProblem.ts'
import { guard, isPrivatePeer } from './guard.ts'

export interface ListenerParts {
  handle(request: IncomingMessage, response: ServerResponse): void
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

/** The doors of the house: one on 127.0.0.1 always, one on the LAN while the operator wants it. */
export function createListeners(parts: ListenerParts) {
  let home: Server | null = null
  let lan: Server | null = null
  let port = 0

  function make(): Server {
    const server = createServer((request, response) => parts.handle(request, response))
    server.on('connection', (socket) => {
      if (!isPrivatePeer(socket.remoteAddress)) socket.destroy()
    })
    server.on('upgrade', (request, socket, head) => {
      const path = request.url?.split('?')[0]
      if (path !== '/api/v1/socket' || guard(request.headers)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n')
        return
      }
      parts.upgrade(request, socket, head)
    })
    return server
  }

  const listen = (server: Server, at: number, host: string): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(at, host, () => {
        server.off('error', reject)
        const address = server.address()
        resolve(typeof address === 'object' && address ? address.port : at)
      })
    })

  const shut = (server: Server | null): Promise<void> =>
    new Promise((resolve) => {
      if (!server?.listening) return resolve()
      server.close(() => resolve())
      server.closeAllConnections()
    })

  return {
    async open(wanted: number): Promise<number> {
      home = make()
      try {
        port = await listen(home, wanted, '127.0.0.1')
        return port
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new StartProblem('start.port', { port: wanted })
        throw error
      }
    },
    /** Opens the LAN door at the address, closes it at null; the old one is shut first. */
    async lan(address: string | null): Promise<void> {
      await shut(lan)
      lan = null
      if (address === null) return
      const server = make()
      await listen(server, port, address)
      lan = server
    },
    async close(): Promise<void> {
      await Promise.all([shut(home), shut(lan)])
    },
  }
}
