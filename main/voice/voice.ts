import type { VoiceFrame } from '../../shared/voice/frame.ts'
import { decibel, loudnessOf } from '../../shared/voice/loudness.ts'
import { speakers, type EngineSeen, type SpeechSegment, type Speaker } from '../../shared/voice/speaker.ts'
import type { FromVoice } from '../../shared/voice/wire.ts'
import type { Desk } from '../desk/desk.ts'
import { createBackoff } from '../obs/backoff.ts'
import type { Clock } from '../studio/clock.ts'
import type { StudioState } from '../../shared/live/state.ts'
import { studioActor, type Loop } from '../studio/loop.ts'
import { createListening } from './listening.ts'
import type { FromEngine } from './messages.ts'
import { unpackModule, voiceModule } from './module.ts'
import { createModels, type Models } from './models/models.ts'
import type { WordFollower } from './wordFollower.ts'

/** The microphones of the hosts, and what is heard in them. */
export interface Voice {
  /** Opens a speaker's microphone; one that was open gives way to it. */
  join(speaker: Speaker, peer: VoicePeer): VoiceLine
  /** Every stretch of speech when it is over. */
  onSpeech(listener: (segment: SpeechSegment) => void): () => void
  /** The speech model that a unit brings along. */
  models: Models
  /** The state changed: another script, another place by hand. */
  changed(state: StudioState): void
  /** Loudness of each open microphone in dB, some times a second. */
  onLevels(listener: (levels: Levels) => void): () => void
  close(): void
}

export type Levels = { readonly [S in Speaker]?: number }

export interface VoicePeer {
  /** The microphone as the browser names it, and whose screen it is at. */
  microphone: string
  screen: string
  tell(message: FromVoice): void
  /** Somebody else speaks for this speaker now. */
  replaced(): void
}

export interface VoiceLine {
  frame(frame: VoiceFrame): void
  close(): void
}

export interface VoiceParts {
  clock: Clock
  loop: Pick<Loop, 'send' | 'state'>
  dataDir: string
  desk: Pick<Desk, 'start'>
  log(line: string): void
  random?: () => number
}

interface Open {
  peer: VoicePeer
  speaking: boolean
  heardEpochMs: number
  quiet: boolean
  level: number
}

const levelsMs = 150
/** Nothing came from an open microphone for so long: its page sleeps or the network is gone. */
const quietMs = 1500
/** A page's clock may be wrong by a little; by more its times mean nothing. */
const clockSlackMs = 3000

export function openVoice(parts: VoiceParts): Voice {
  const { clock } = parts
  const open = new Map<Speaker, Open>()
  const onSpeech = new Set<(segment: SpeechSegment) => void>()
  const onLevels = new Set<(levels: Levels) => void>()
  const send = (command: object): void => parts.loop.send(command, studioActor, () => undefined)

  const models = createModels({
    ...parts,
    startUnpack: () => parts.desk.start(unpackModule()),
    kept: () => parts.loop.state().saved.model,
    post: (message) => listening.post(message),
    seen: (seen, trial) => send({ type: 'seen.model', seen, ...(trial ? { trial } : {}) }),
    taken: (model) => send({ type: 'seen.modelKept', model }),
  })
  /** Loaded with the first model that is enabled: the sounds of all characters weigh fifteen megabytes. */
  let words: WordFollower | null = null
  let loading = false

  function changed(state: StudioState): void {
    if (words) return words.changed(state)
    if (loading || !state.saved.model?.enabled) return
    loading = true
    import('./wordFollower.ts').then(
      ({ createWordFollower }) => {
        words = createWordFollower({ state: parts.loop.state, now: clock.now, send })
        words.changed(parts.loop.state())
      },
      (error: unknown) => parts.log(`voice: ${String(error)}`),
    )
  }

  const listening = createListening({
    clock,
    backoff: createBackoff(false, parts.random),
    start: () => parts.desk.start(voiceModule()),
    log: parts.log,
    heard,
    ready() {
      models.ready()
      for (const [speaker, one] of open) {
        one.speaking = false
        listening.post({ do: 'open', speaker })
      }
    },
    changed(engine: EngineSeen) {
      if (engine.status !== 'ready') models.broke()
      send({ type: 'seen.engine', engine })
      for (const { peer } of open.values()) peer.tell({ t: 'engine', engine })
    },
  })

  function heard(message: Exclude<FromEngine, { is: 'ready' | 'missing' }>): void {
    switch (message.is) {
      case 'model':
        return models.loaded(message)
      case 'words':
        models.heard(message)
        return words?.heard(message)
      default:
        return heardSpeech(message)
    }
  }

  function heardSpeech(message: Extract<FromEngine, { is: 'speaking' | 'spoke' }>): void {
    const one = open.get(message.speaker)
    const speaking = message.is === 'speaking'
    const atEpochMs = message.is === 'speaking' ? message.startEpochMs : message.endEpochMs
    if (message.is === 'spoke') {
      const { speaker, startEpochMs, endEpochMs } = message
      const loudness = { loudnessDb: decibel(Math.sqrt(message.power)), peakDb: decibel(message.peak) }
      for (const listener of onSpeech) listener({ speaker, startEpochMs, endEpochMs, ...loudness })
    }
    if (!one) return
    one.speaking = speaking
    send({ type: 'seen.speech', speaker: message.speaker, speaking, atEpochMs })
    one.peer.tell({ t: 'speech', speaking, atEpochMs })
  }

  let nextBeat = clock.after(levelsMs, beat)
  function beat(): void {
    nextBeat = clock.after(levelsMs, beat)
    if (open.size === 0) return
    const now = clock.now()
    for (const [speaker, one] of open) {
      const quiet = now - one.heardEpochMs > quietMs
      if (quiet === one.quiet) continue
      one.quiet = quiet
      tellOf(speaker)
    }
    const levels: Levels = Object.fromEntries([...open].map(([speaker, one]) => [speaker, one.level]))
    for (const listener of onLevels) listener(levels)
  }

  function tellOf(speaker: Speaker): void {
    const one = open.get(speaker)
    const { microphone = '', screen = '' } = one?.peer ?? {}
    send({
      type: 'seen.microphone',
      speaker,
      seen: one ? { microphone, screen, status: one.quiet ? 'quiet' : 'open' } : null,
    })
  }

  return {
    models,
    changed,
    join(speaker, peer) {
      open.get(speaker)?.peer.replaced()
      const mine: Open = {
        peer,
        speaking: false,
        heardEpochMs: clock.now(),
        quiet: false,
        level: loudnessOf(new Int16Array()),
      }
      open.set(speaker, mine)
      tellOf(speaker)
      listening.want(true)
      listening.post({ do: 'open', speaker })
      peer.tell({ t: 'welcome', engine: listening.seen() })
      return {
        frame(frame) {
          if (open.get(speaker) !== mine) return
          const now = clock.now()
          mine.heardEpochMs = now
          mine.level = loudnessOf(frame.samples)
          const off = Math.abs(now - frame.startEpochMs) > clockSlackMs
          const startEpochMs = off ? now - frame.samples.length / 16 : frame.startEpochMs
          if (listening.isReady())
            listening.post({ do: 'frame', speaker, startEpochMs, samples: frame.samples })
        },
        close() {
          if (open.get(speaker) !== mine) return
          open.delete(speaker)
          listening.post({ do: 'close', speaker })
          tellOf(speaker)
          if (speakers.every((other) => !open.has(other))) listening.want(false)
        },
      }
    },
    onSpeech(listener) {
      onSpeech.add(listener)
      return () => onSpeech.delete(listener)
    },
    onLevels(listener) {
      onLevels.add(listener)
      return () => onLevels.delete(listener)
    },
    close() {
      nextBeat()
      models.close()
      listening.close()
    },
  }
}
