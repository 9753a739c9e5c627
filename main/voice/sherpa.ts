import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { detection, type VadPort } from './detector.ts'
import type { RecogniserPort } from './recogniser.ts'
import { frameSamples, voiceRate } from '../../shared/voice/frame.ts'

/** What of sherpa-onnx-node we use; the package itself is typed more loosely. */
export interface Sherpa {
  Vad: new (config: object, bufferSizeInSeconds: number) => VadPort
  OnlineRecognizer: new (config: object) => RecogniserPort
}

export type SherpaFound = { sherpa: Sherpa; model: string } | { what: 'addon' | 'model'; detail: string }

/**
 * The native listener and the model of voice activity (Silero VAD 6, MIT). In the packed program both lie in
 * `resources/voice`, outside the archive, because the system has to load them; elsewhere npm brought them.
 */
export function findSherpa(): SherpaFound {
  // Electron's own; plain Node does not have it.
  const { resourcesPath } = process as { resourcesPath?: string }
  const packed = join(resourcesPath ?? '', 'voice')
  const isPacked = resourcesPath !== undefined && existsSync(packed)
  const from = createRequire(isPacked ? join(packed, 'from.cjs') : import.meta.url)
  try {
    const sherpa = from('sherpa-onnx-node') as Sherpa
    const model = isPacked
      ? join(packed, 'silero.onnx')
      : from.resolve('@ricky0123/vad-web/dist/silero_vad_v6.onnx')
    return existsSync(model) ? { sherpa, model } : { what: 'model', detail: model }
  } catch (error) {
    return { what: 'addon', detail: error instanceof Error ? error.message : String(error) }
  }
}

/** Longer than anybody speaks without drawing breath: the detector must not cut by itself. */
const longestSpeechS = 120
const bufferS = 130

export const createVad = ({ Vad }: Sherpa, model: string): VadPort =>
  new Vad(
    {
      sileroVad: {
        model,
        threshold: 0.5,
        minSpeechDuration: detection.minSpeechS,
        minSilenceDuration: detection.minSilenceS,
        maxSpeechDuration: longestSpeechS,
        windowSize: frameSamples,
      },
      sampleRate: voiceRate,
      numThreads: 1,
      debug: false,
    },
    bufferS,
  )
