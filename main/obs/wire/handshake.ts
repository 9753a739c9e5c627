import type { Clock } from '../../studio/clock.ts'
import { createClient, type ClientFeed, type ObsClient } from './client.ts'
import type { Dial } from './dial.ts'
import { frame, parseFrame, type Incoming } from './frames.ts'
import { authentication, closeCode, op, rpcVersion, type Fields } from './protocol.ts'

/**
 * Why there is no connection.
 * - absent: nobody listens there, or the computer is not to be reached
 * - silent: somebody accepts and then says nothing: a frozen OBS does that
 * - password: wrong; passwordNeeded: OBS asks for one and none was given
 * - notObs: a program that is no WebSocket server; old: a WebSocket server that does not speak obs-websocket 5
 */
export type ConnectFailure = 'absent' | 'silent' | 'password' | 'passwordNeeded' | 'notObs' | 'old'

export interface ConnectOptions {
  url: string
  password: string | null
  clock: Clock
  dial: Dial
  eventSubscriptions: number
  /** From dialling to Identified. */
  deadlineMs?: number
  /** OBS has identified us. Called at once, before events that may follow in the same read. */
  identified(client: ObsClient): Listener
}

export interface Listener {
  event(type: string, data: Fields): void
  /** The wire was lost, with its close code. Not called after the client's own close(). */
  lost(code: number): void
}

export type Connected = { ok: true } | { ok: false; failure: ConnectFailure }

/** Dials, answers Hello, and hands over a client once OBS has identified us. `cancel` ends an attempt quietly. */
export function connect(options: ConnectOptions): { result: Promise<Connected>; cancel(): void } {
  const { clock, url, password, eventSubscriptions } = options
  let reached = false
  let feed: ClientFeed | null = null
  let listener: Listener | null = null
  let settled = false
  let settle!: (connected: Connected) => void
  const result = new Promise<Connected>((resolve) => {
    settle = (connected) => {
      if (settled) return
      settled = true
      cancelDeadline()
      resolve(connected)
    }
  })
  const fail = (failure: ConnectFailure): void => settle({ ok: false, failure })

  const cancelDeadline = clock.after(options.deadlineMs ?? 3000, () => {
    wire.drop()
    fail(reached ? 'silent' : 'absent')
  })

  const wire = options.dial(url, {
    reached() {
      reached = true
    },
    text(text) {
      const incoming = parseFrame(text)
      if (!incoming) return
      if (feed) feed.take(incoming)
      else greet(incoming)
    },
    ended({ failure, code }) {
      if (feed) {
        feed.lost()
        listener?.lost(code)
        return
      }
      if (failure !== null) return fail(beforeOpen[failure])
      if (code === closeCode.authenticationFailed) return fail('password')
      if (code === closeCode.unsupportedRpcVersion) return fail('old')
      fail('absent')
    },
  })

  function greet(incoming: Incoming): void {
    switch (incoming.op) {
      case op.hello: {
        const { authentication: asked } = incoming.d
        if (asked && password === null) {
          wire.drop()
          return fail('passwordNeeded')
        }
        const proof =
          asked && password !== null
            ? { authentication: authentication(password, asked.salt, asked.challenge) }
            : {}
        return wire.send(frame({ op: op.identify, d: { rpcVersion, eventSubscriptions, ...proof } }))
      }
      case op.identified:
        feed = createClient(wire, clock, (type, data) => listener?.event(type, data))
        settle({ ok: true })
        listener = options.identified(feed.client)
        return
      case op.event:
      case op.requestResponse:
      case op.requestBatchResponse:
        return
      default:
        incoming satisfies never
    }
  }

  return {
    result,
    cancel() {
      if (settled) return
      wire.drop()
      fail('absent')
    },
  }
}

const beforeOpen = { unreachable: 'absent', notWebSocket: 'notObs', wrongProtocol: 'old' } as const
