import { encodeFrame } from '../../shared/voice/frame.ts'
import type { EngineSeen, Speaker } from '../../shared/voice/speaker.ts'
import type { FromVoice, VoiceHello } from '../../shared/voice/wire.ts'
import type { Microphone } from './microphone.ts'

/** A microphone's line to the studio: its frames go there for as long as it is open. */
export interface VoiceLink {
  state(): VoiceLinkState
  subscribe(listener: () => void): () => void
  /** Ends the line; the microphone itself is left to whoever opened it. */
  close(): void
}

export interface VoiceLinkState {
  /** away: the studio can't be reached, tried again by itself; ended: the studio said no more, with its sentence. */
  status: 'connecting' | 'open' | 'away' | 'ended'
  message: string | null
  engine: EngineSeen | null
  speaking: boolean
}

interface VoiceLinkOptions {
  microphone: Microphone
  speaker: Speaker
  token: string
  url?: string
}

const retryMs = [200, 500, 1000, 2000]
/** Sound that waits longer than a second is of no use to anybody. */
const waitingBytes = 40_000

export function linkVoice({ microphone, speaker, token, url = voiceUrl() }: VoiceLinkOptions): VoiceLink {
  const listeners = new Set<() => void>()
  let state: VoiceLinkState = { status: 'connecting', message: null, engine: null, speaking: false }
  let socket: WebSocket | null = null
  let tries = 0
  let retry: ReturnType<typeof setTimeout> | undefined

  const become = (changes: Partial<VoiceLinkState>): void => {
    state = { ...state, ...changes }
    for (const listener of listeners) listener()
  }

  function open(): void {
    const ws = new WebSocket(url)
    socket = ws
    ws.binaryType = 'arraybuffer'
    ws.onopen = () => {
      const hello: VoiceHello = { t: 'hello', token, speaker, microphone: microphone.label.slice(0, 200) }
      ws.send(JSON.stringify(hello))
    }
    ws.onmessage = ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as FromVoice)
    ws.onclose = () => {
      if (ws !== socket) return
      socket = null
      if (state.status === 'ended') return
      become({ status: 'away', speaking: false })
      retry = setTimeout(open, retryMs[Math.min(tries, retryMs.length - 1)])
      tries += 1
    }
  }

  function hear(message: FromVoice): void {
    switch (message.t) {
      case 'welcome':
        tries = 0
        return become({ status: 'open', engine: message.engine, message: null })
      case 'engine':
        return become({ engine: message.engine })
      case 'speech':
        return become({ speaking: message.speaking })
      case 'bye':
        // A studio that closes comes back; all else needs a person.
        if (message.refusal.code === 'studio.closing' || message.refusal.code === 'rate.limited') return
        return become({ status: 'ended', message: message.message, speaking: false })
    }
  }

  const leave = microphone.onFrame((frame) => {
    if (state.status !== 'open' || socket === null || socket.bufferedAmount > waitingBytes) return
    socket.send(encodeFrame(frame))
  })
  open()

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      leave()
      clearTimeout(retry)
      const mine = socket
      socket = null
      mine?.close()
    },
  }
}

const voiceUrl = (): string =>
  `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/v1/voice`
