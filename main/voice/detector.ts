import { frameSamples, voiceRate } from '../../shared/voice/frame.ts'
import { peakOf, powerOf } from '../../shared/voice/loudness.ts'

/** The part of sherpa-onnx's Vad that is used. */
export interface VadPort {
  acceptWaveform(samples: Float32Array): void
  isDetected(): boolean
  isEmpty(): boolean
  /** A finished stretch of speech: its first sample, counted from the last reset, and how many there are. */
  front(enableExternalBuffer?: boolean): { start: number; samples: { readonly length: number } }
  pop(): void
  reset(): void
}

export type Speech =
  | { speaking: true; startEpochMs: number }
  | { speaking: false; startEpochMs: number; endEpochMs: number; power: number; peak: number }

/** Speech of one microphone: frames in, beginnings and ends out, with the times at which they really were. */
export interface Detector {
  hear(startEpochMs: number, samples: Int16Array): readonly Speech[]
  /** The microphone is gone: speech that was going on ends here. */
  end(): readonly Speech[]
}

/** How long the detector listens before it is sure that somebody speaks, or no longer does. */
export const detection = { minSpeechS: 0.1, minSilenceS: 0.25 } as const
/** Speech began about this long before it was noticed: measured with synthesised speech (docs/performance.md). */
const noticedAfterMs = 200
/** The detector keeps a little of the silence after speech, measured likewise. */
const keptAfterMs = 80
/** Frames further apart than this are not one sound: the page slept, or the network did. */
const gapMs = 300

export function createDetector(vad: VadPort): Detector {
  const window = new Float32Array(frameSamples)
  let filled = 0
  /** Samples that the detector has had since its last reset, and when the next one was taken. */
  let had = 0
  let nextEpochMs: number | null = null
  let began: number | null = null
  let power = 0
  let frames = 0
  let peak = 0

  const epochOf = (sample: number): number => (nextEpochMs ?? 0) - ((had - sample) / voiceRate) * 1000

  function ended(endEpochMs: number): Speech[] {
    if (began === null) return []
    const startEpochMs = began
    began = null
    const mean = frames === 0 ? 0 : power / frames
    return [
      {
        speaking: false,
        startEpochMs: Math.round(startEpochMs),
        endEpochMs: Math.round(Math.max(startEpochMs, endEpochMs)),
        power: mean,
        peak,
      },
    ]
  }

  /** What the detector says after a window. The finished stretch knows best when speech ended. */
  function look(): Speech[] {
    let end: number | null = null
    while (!vad.isEmpty()) {
      const { start, samples } = vad.front(false)
      end = epochOf(start + samples.length) - keptAfterMs
      vad.pop()
    }
    if (vad.isDetected() === (began !== null)) return []
    if (began !== null) return ended(end ?? nextEpochMs ?? began)
    began = (nextEpochMs ?? 0) - noticedAfterMs
    power = 0
    frames = 0
    peak = 0
    return [{ speaking: true, startEpochMs: Math.round(began) }]
  }

  function startOver(): Speech[] {
    const said = ended(nextEpochMs ?? 0)
    vad.reset()
    filled = 0
    had = 0
    nextEpochMs = null
    return said
  }

  return {
    hear(startEpochMs, samples) {
      const gap =
        nextEpochMs !== null && Math.abs(startEpochMs - nextEpochMs - (filled / voiceRate) * 1000) > gapMs
      const said: Speech[] = gap ? startOver() : []
      if (began !== null) {
        power += powerOf(samples)
        frames += 1
        peak = Math.max(peak, peakOf(samples))
      }
      for (const [index, sample] of samples.entries()) {
        window[filled] = sample / 32_768
        filled += 1
        if (filled < frameSamples) continue
        filled = 0
        vad.acceptWaveform(window)
        had += frameSamples
        nextEpochMs = startEpochMs + ((index + 1) / voiceRate) * 1000
        said.push(...look())
      }
      nextEpochMs ??= startEpochMs
      return said
    },
    end: startOver,
  }
}
