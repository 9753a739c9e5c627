import { join } from 'node:path'
import { voiceRate } from '../../shared/voice/frame.ts'
import type { ModelFiles } from '../../shared/voice/model.ts'

/** The part of sherpa-onnx's OnlineRecognizer that is used; a stand-in of the same shape runs in tests. */
export interface RecogniserPort<S = unknown> {
  createStream(): S & StreamPort
  isReady(stream: S): boolean
  decode(stream: S): void
  getResult(stream: S): { text: string }
  reset(stream: S): void
}

export interface StreamPort {
  acceptWaveform(sound: { samples: Float32Array; sampleRate: number }): void
}

/** What sherpa-onnx wants to know of a model. Paths have to be absolute: its process has another folder. */
export function recogniserConfig(folder: string, files: ModelFiles): object {
  const path = (name: string | undefined): string => (name === undefined ? '' : join(folder, name))
  const { encoder, decoder, joiner, model } = files
  const network =
    files.kind === 'transducer'
      ? { transducer: { encoder: path(encoder), decoder: path(decoder), joiner: path(joiner) } }
      : files.kind === 'paraformer'
        ? { paraformer: { encoder: path(encoder), decoder: path(decoder) } }
        : { zipformer2Ctc: { model: path(model) } }
  return {
    featConfig: { sampleRate: voiceRate, featureDim: 80 },
    modelConfig: { ...network, tokens: path(files.tokens), numThreads: 1, provider: 'cpu', debug: 0 },
    decodingMethod: 'greedy_search',
    // Where speech ends is the detector's business.
    enableEndpoint: 0,
  }
}

/** Words of one microphone, as they become known. */
export interface Words {
  text: string
  /** The sentence is over: the next words begin anew. */
  ended: boolean
  /** When the last sound of it was taken: studio time. */
  untilEpochMs: number
  /** How long the model worked on it, and on how much sound. */
  tookMs: number
  soundMs: number
}

/** Sound before speech was noticed that belongs to it. */
const beforeMs = 400
/** Silence after it, so that the model says its last words. */
const afterMs = 480

/**
 * Feeds a model with speech and nothing else: on silence, models make sentences up.
 * @param now a clock in milliseconds, for how long the model takes
 */
export function createListener<S>(recogniser: RecogniserPort<S>, now: () => number) {
  const stream = recogniser.createStream()
  let recent: { startEpochMs: number; samples: Int16Array }[] = []
  let feeding = false
  let last = ''
  let untilEpochMs = 0

  const feed = (samples: Float32Array): void => stream.acceptWaveform({ samples, sampleRate: voiceRate })

  function decode(soundMs: number, ended: boolean): Words | null {
    const from = now()
    while (recogniser.isReady(stream)) recogniser.decode(stream)
    const { text } = recogniser.getResult(stream)
    const words = { text, ended, untilEpochMs, tookMs: now() - from, soundMs }
    const isNews = ended || text !== last
    last = text
    return isNews ? words : null
  }

  return {
    /** @param speaking what the detector says after this frame */
    hear(startEpochMs: number, samples: Int16Array, speaking: boolean): Words | null {
      const soundMs = (samples.length / voiceRate) * 1000
      if (speaking) {
        let fedMs = soundMs
        if (!feeding) {
          for (const frame of recent) {
            feed(floats(frame.samples))
            fedMs += (frame.samples.length / voiceRate) * 1000
          }
          recent = []
          feeding = true
        }
        feed(floats(samples))
        untilEpochMs = startEpochMs + soundMs
        return decode(fedMs, false)
      }
      recent = [...recent, { startEpochMs, samples }].filter(
        (frame) => startEpochMs - frame.startEpochMs < beforeMs,
      )
      return feeding ? this.end() : null
    },
    /** Speech is over, or the microphone is gone. */
    end(): Words | null {
      if (!feeding) return null
      feeding = false
      feed(new Float32Array((afterMs / 1000) * voiceRate))
      const words = decode(afterMs, true)
      recogniser.reset(stream)
      last = ''
      return words
    },
  }
}

const floats = (samples: Int16Array): Float32Array => Float32Array.from(samples, (sample) => sample / 32_768)
