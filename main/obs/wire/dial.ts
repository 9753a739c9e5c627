import { connect, createConnection, type TcpNetConnectOpts } from 'node:net'
import { WebSocket } from 'ws'
import { subprotocol } from './protocol.ts'

/** A socket as the link needs it. Tests put a wire in its place that they hold at both ends. */
export interface Wire {
  send(text: string): void
  /** Makes our TCP acknowledge what came in, at once; client.ts says what that saves. */
  acknowledge(): void
  /** Ends it now, without waiting for a frozen other side to agree. Nothing is told after it. */
  drop(): void
}

/** Why a wire ended before it was open. */
export type DialFailure = 'unreachable' | 'notWebSocket' | 'wrongProtocol'

export interface WireEvents {
  /** Somebody accepted the connection; whether it is OBS is not known yet. */
  reached(): void
  text(text: string): void
  /** Comes once, last. `failure` is null for a wire that had been open. */
  ended(end: { failure: DialFailure | null; code: number }): void
}

export type Dial = (url: string, events: WireEvents) => Wire

/** `ws` tells its reasons in words only; those of version 8. */
function failureOf(error: Error): DialFailure {
  if (/subprotocol/i.test(error.message)) return 'wrongProtocol'
  if (/unexpected server response|invalid upgrade|sec-websocket|parse error/i.test(error.message)) {
    return 'notWebSocket'
  }
  return 'unreachable'
}

/** Dials over `ws`: JSON subprotocol, no compression (frames are small, and the other end is mostly this machine). */
export const dialWebSocket: Dial = (url, events) => {
  let open = false
  let dropped = false
  let failure: DialFailure = 'unreachable'
  const reach = (options: TcpNetConnectOpts & { path?: string }) => {
    // ws puts its HTTP path here, which net would take for the path of a Unix socket.
    const { path: _httpPath, ...target } = options
    return connect(target).once('connect', () => {
      if (!dropped) events.reached()
    })
  }
  const socket = new WebSocket(url, [subprotocol], {
    perMessageDeflate: false,
    createConnection: reach as typeof createConnection,
  })
  socket.on('open', () => {
    open = true
  })
  socket.on('error', (error) => {
    failure = failureOf(error)
  })
  socket.on('message', (data) => {
    if (!dropped) events.text(String(data))
  })
  socket.on('close', (code) => {
    if (!dropped) events.ended({ failure: open ? null : failure, code })
  })
  return {
    send(text) {
      if (socket.readyState === WebSocket.OPEN) socket.send(text)
    },
    acknowledge() {
      if (socket.readyState === WebSocket.OPEN) socket.pong()
    },
    drop() {
      dropped = true
      socket.terminate()
    },
  }
}
