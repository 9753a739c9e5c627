import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'

/** A WebSocket server on a free port of 127.0.0.1 that does what a platform might, good or bad. */
export interface SocketHouse {
  url: string
  /** Text frames that came, in order. */
  heard: string[]
  /** Every byte that came after the handshake, frames of the protocol's own included. */
  rawBytes(): number
  connections(): number
  paths: string[]
  /** Sends to whoever is connected. */
  say(...messages: readonly (string | Uint8Array)[]): void
  /** Ends connections without a word, as a pulled cable does for the one end. */
  drop(): void
  /** Stops reading and answering; connections stay as they are. */
  freeze(): void
  /** New connections are hung up on. */
  refuse: boolean
  close(): Promise<void>
}

export async function socketHouse(
  talk: {
    joined?(socket: WebSocket, path: string): void
    heard?(socket: WebSocket, data: Buffer): void
  } = {},
  port = 0,
): Promise<SocketHouse> {
  const http = createServer((_request, response) => response.writeHead(426).end())
  const server = new WebSocketServer({ noServer: true })
  const sockets = new Set<WebSocket>()
  let bytes = 0
  let count = 0
  const house: SocketHouse = {
    url: '',
    heard: [],
    paths: [],
    rawBytes: () => bytes,
    connections: () => count,
    refuse: false,
    say(...messages) {
      for (const socket of sockets) for (const message of messages) socket.send(message)
    },
    drop() {
      for (const socket of sockets) socket.terminate()
    },
    freeze() {
      for (const socket of sockets) socket.pause()
    },
    async close() {
      house.drop()
      server.close()
      http.closeAllConnections()
      await new Promise<void>((resolve) => http.close(() => resolve()))
    },
  }
  http.on('upgrade', (request: IncomingMessage, raw: Socket, head: Buffer) => {
    if (house.refuse) return raw.destroy()
    raw.on('data', (chunk: Buffer) => (bytes += chunk.length))
    server.handleUpgrade(request, raw, head, (socket) => {
      count += 1
      sockets.add(socket)
      house.paths.push(request.url ?? '')
      socket.on('message', (data: Buffer) => {
        house.heard.push(data.toString())
        talk.heard?.(socket, data)
      })
      socket.on('error', () => socket.terminate())
      socket.on('close', () => sockets.delete(socket))
      talk.joined?.(socket, request.url ?? '')
    })
  })
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
  house.url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}`
  return house
}
