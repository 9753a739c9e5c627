import type { EngineSeen } from '../../shared/voice/speaker.ts'
import type { OwnProcess } from '../desk/desk.ts'
import type { Backoff } from '../obs/backoff.ts'
import type { Clock } from '../studio/clock.ts'
import type { FromEngine, ToEngine } from './messages.ts'

export interface ListeningParts {
  clock: Clock
  backoff: Backoff
  start(): OwnProcess
  heard(message: Exclude<FromEngine, { is: 'ready' | 'missing' }>): void
  /** It runs and knows nothing yet: what it has to listen to is told again. */
  ready(): void
  changed(engine: EngineSeen): void
  log(line: string): void
}

/** The program that listens: runs while it is wanted, and is started again when it ends by itself. */
export interface Listening {
  want(wanted: boolean): void
  isReady(): boolean
  seen(): EngineSeen
  post(message: ToEngine): void
  close(): void
}

/** A program that is not there again by then is told of: the prompter goes on without it. */
const patienceMs = 3000
/** Stays a while after the last microphone was closed: it is often opened again at once. */
const lingerMs = 10_000
const off: EngineSeen = { status: 'off', reason: null }

export function createListening(parts: ListeningParts): Listening {
  const { clock, backoff } = parts
  let seen = off
  let wanted = false
  let running: OwnProcess | null = null
  let callOffs: (() => void)[] = []

  const become = (status: EngineSeen['status'], reason: string | null = null): void => {
    if (seen.status === status && seen.reason === reason) return
    seen = { status, reason }
    parts.changed(seen)
  }
  const later = (ms: number, run: () => void): void => void callOffs.push(clock.after(ms, run))
  const callAllOff = (): void => {
    for (const callOff of callOffs) callOff()
    callOffs = []
  }

  function start(): void {
    if (seen.status !== 'failed') become('starting')
    const mine = parts.start()
    running = mine
    mine.onMessage((message) => {
      if (running === mine) hear(message as FromEngine)
    })
    mine.onExit(() => {
      if (running === mine) gone()
    })
  }

  function hear(message: FromEngine): void {
    switch (message.is) {
      case 'ready':
        callAllOff()
        backoff.reset()
        become('ready')
        return parts.ready()
      case 'missing':
        parts.log(`voice: ${message.what} missing: ${message.detail}`)
        end()
        return become('missing', `voice.engine.${message.what}`)
      default:
        return parts.heard(message)
    }
  }

  function gone(): void {
    running = null
    if (!wanted) return become('off')
    parts.log('voice: the listener ended by itself and is started again')
    if (seen.status === 'ready') {
      become('starting')
      later(patienceMs, () => become('failed', 'voice.engine.failed'))
    }
    later(backoff.nextMs(), start)
  }

  function end(): void {
    callAllOff()
    const mine = running
    running = null
    mine?.end()
  }

  return {
    want(next) {
      if (wanted === next) return
      wanted = next
      if (seen.status === 'missing') return
      callAllOff()
      if (!next)
        return later(lingerMs, () => {
          end()
          become('off')
        })
      if (running) return
      start()
      later(patienceMs, () => seen.status !== 'ready' && become('failed', 'voice.engine.failed'))
    },
    isReady: () => seen.status === 'ready',
    seen: () => seen,
    post: (message) => running?.post(message),
    close() {
      wanted = false
      end()
    },
  }
}
