import { noModel, type ModelSeen } from './model.ts'

/** Who has a microphone of their own. */
export const speakers = ['host', 'cohost'] as const
export type Speaker = (typeof speakers)[number]

/** A stretch in which one speaker spoke without a pause worth the name. Times are studio time, epoch milliseconds. */
export interface SpeechSegment {
  speaker: Speaker
  startEpochMs: number
  endEpochMs: number
  /** Mean loudness in dB against full scale, at most 0; the usual voice is around -30 to -18. */
  loudnessDb: number
  /** The loudest sample likewise; -0.1 and above was cut off by the microphone's input. */
  peakDb: number
}

/** What the studio knows of the microphones and of the program that listens to them. */
export interface VoiceSeen {
  engine: EngineSeen
  speakers: { readonly [S in Speaker]?: SpeakerSeen }
  /** The model that is being taken or tried. */
  model: ModelSeen
}

/**
 * off: nobody speaks through the studio; missing: can't run on this PC; failed: ended by itself and is started again.
 * `reason` is a word key for the operator.
 */
export interface EngineSeen {
  status: 'off' | 'starting' | 'ready' | 'missing' | 'failed'
  reason: string | null
}

export interface SpeakerSeen {
  /** The microphone as the browser names it, and the screen that it is plugged into. */
  microphone: string
  screen: string
  /** quiet: the microphone is open but nothing comes from it. */
  status: 'open' | 'quiet'
  speaking: boolean
  /** Since when it is so, speaking or not. */
  sinceEpochMs: number
}

export const nothingHeard: VoiceSeen = {
  engine: { status: 'off', reason: null },
  speakers: {},
  model: noModel,
}
