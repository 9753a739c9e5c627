import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { refuse, type Refusal } from '../../shared/protocol/refusal.ts'
import { malformed, malformedAt } from '../studio/malformed.ts'
import { decodeFrame } from '../../shared/voice/frame.ts'
import { voiceHelloSchema, voiceRoles, type FromVoice } from '../../shared/voice/wire.ts'
import type { Language } from '../../shared/words/words.ts'
import type { Clock } from '../studio/clock.ts'
import type { Voice, VoiceLine } from '../voice/voice.ts'
import { sentence } from './answer.ts'
import { parseFrame } from './hello.ts'
import type { Limits } from './limits.ts'
import { createPulse } from './pulse.ts'
import type { Authenticate } from './tokens.ts'

export interface VoiceSocketParts {
  voice: Voice
  clock: Clock
  limits: Limits
  authenticate: Authenticate
  language(): Language
}

export interface VoiceSockets {
  mayUpgrade(request: IncomingMessage): Refusal | null
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  closeDevice(device: string): void
  close(): void
}

const helloMs = 5000
const helloBytes = 4096
/** Two seconds of sound at once are more than any microphone sends. */
const frameBytes = 72 * 1024
/** A PC whose network is gone says nothing more; its place is needed for the one that comes back. */
const pulseMs = 10_000
/** Two hosts, and a page that is opened twice. */
const mostOpen = 12

/** Where screens send the sound of their microphones. */
export function createVoiceSockets(parts: VoiceSocketParts): VoiceSockets {
  const { clock, limits } = parts
  const server = new WebSocketServer({ noServer: true, maxPayload: frameBytes, perMessageDeflate: false })
  const open = new Map<WebSocket, { device: string | null }>()
  const pulse = createPulse(clock, pulseMs)

  function accept(ws: WebSocket, request: IncomingMessage): void {
    const address = request.socket.remoteAddress ?? ''
    const mayGoOn = limits.messages(address)
    let line: VoiceLine | null = null
    open.set(ws, { device: null })
    pulse.watch(ws)
    const late = clock.after(helloMs, () => end(ws, refuse('token.missing')))
    ws.on('message', (data, binary) => {
      if (ws.readyState !== ws.OPEN) return
      if (!mayGoOn()) return end(ws, refuse('rate.limited'))
      if (line) {
        const frame = binary && Buffer.isBuffer(data) ? decodeFrame(data) : null
        return frame ? line.frame(frame) : end(ws, malformedFrame)
      }
      late()
      line = greet(ws, address, binary || !Buffer.isBuffer(data) ? '' : data.toString())
    })
    ws.on('close', () => {
      late()
      open.delete(ws)
      line?.close()
    })
    // A frame against the protocol: ws says so with the close code that belongs to it.
    ws.on('error', () => ws.terminate())
  }

  function greet(ws: WebSocket, address: string, text: string): VoiceLine | null {
    const raw = text.length > helloBytes ? null : parseFrame(text)
    const hello = voiceHelloSchema.safeParse(raw)
    if (!hello.success) return end(ws, malformed(hello.error, raw))
    const actor = parts.authenticate(hello.data.token)
    if (!actor) return end(ws, refuse(limits.strangers.take(address) ? 'token.wrong' : 'rate.limited'))
    if (!(voiceRoles as readonly string[]).includes(actor.role)) return end(ws, refuse('role.forbidden'))
    open.set(ws, { device: actor.device })
    const { speaker, microphone } = hello.data
    return parts.voice.join(speaker, {
      microphone,
      screen: actor.name,
      tell: (message) => tell(ws, message),
      replaced: () => void end(ws, refuse('voice.replaced')),
    })
  }

  function tell(ws: WebSocket, message: FromVoice): void {
    if (ws.readyState === ws.OPEN) ws.send(JSON.stringify(message))
  }

  function end(ws: WebSocket, refusal: Refusal): null {
    tell(ws, { t: 'bye', refusal, message: sentence(refusal, parts.language()) })
    ws.close(4001, refusal.code)
    return null
  }

  return {
    mayUpgrade: (request) =>
      !limits.calls.take(request.socket.remoteAddress ?? '') || open.size >= mostOpen
        ? refuse('rate.limited')
        : null,
    upgrade: (request, socket, head) => server.handleUpgrade(request, socket, head, accept),
    closeDevice(device) {
      for (const [ws, known] of open) if (known.device === device) end(ws, refuse('token.wrong'))
    },
    close() {
      pulse.close()
      for (const ws of open.keys()) {
        end(ws, refuse('studio.closing'))
        ws.terminate()
      }
      server.close()
    },
  }
}

const malformedFrame = malformedAt('frame', 'malformed.form')
