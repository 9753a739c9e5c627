import type { Speaker } from '../../shared/voice/speaker.ts'
import { createDetector, type Detector, type Speech, type VadPort } from './detector.ts'
import type { FromEngine, ToEngine } from './messages.ts'
import { createListener, type RecogniserPort, type Words } from './recogniser.ts'

export interface EngineParts {
  createVad(): VadPort
  /** @throws when the model can't be loaded */
  createRecogniser(model: NonNullable<Extract<ToEngine, { do: 'model' }>['model']>): RecogniserPort
  post(message: FromEngine): void
  /** A clock in milliseconds. */
  now(): number
}

interface Ear {
  detector: Detector
  speaking: boolean
  listener: ReturnType<typeof createListener> | null
}

/** What the program that listens does with what it is told; one detector a microphone. */
export function createEngine(parts: EngineParts) {
  const { post } = parts
  const ears = new Map<Speaker, Ear>()
  let recogniser: RecogniserPort | null = null

  const newListener = () => recogniser && createListener(recogniser, parts.now)

  function tellSpeech(speaker: Speaker, ear: Ear, said: readonly Speech[]): void {
    for (const one of said) {
      ear.speaking = one.speaking
      if (one.speaking) post({ is: 'speaking', speaker, startEpochMs: one.startEpochMs })
      else {
        const { startEpochMs, endEpochMs, power, peak } = one
        post({ is: 'spoke', speaker, startEpochMs, endEpochMs, power, peak })
      }
    }
  }
  const tellWords = (speaker: Speaker, words: Words | null | undefined): void => {
    if (words) post({ is: 'words', speaker, ...words })
  }

  function close(speaker: Speaker): void {
    const ear = ears.get(speaker)
    if (!ear) return
    tellSpeech(speaker, ear, ear.detector.end())
    tellWords(speaker, ear.listener?.end())
    ears.delete(speaker)
  }

  function useModel(model: Extract<ToEngine, { do: 'model' }>['model']): void {
    for (const [speaker, ear] of ears) tellWords(speaker, ear.listener?.end())
    recogniser = null
    try {
      recogniser = model && parts.createRecogniser(model)
      if (model) post({ is: 'model', loaded: true, detail: '' })
    } catch (error) {
      post({ is: 'model', loaded: false, detail: error instanceof Error ? error.message : String(error) })
    }
    for (const ear of ears.values()) ear.listener = newListener()
  }

  return {
    hear(message: ToEngine): void {
      switch (message.do) {
        case 'open':
          close(message.speaker)
          ears.set(message.speaker, {
            detector: createDetector(parts.createVad()),
            speaking: false,
            listener: newListener(),
          })
          return
        case 'frame': {
          const { speaker, startEpochMs, samples } = message
          const ear = ears.get(speaker)
          if (!ear) return
          tellSpeech(speaker, ear, ear.detector.hear(startEpochMs, samples))
          tellWords(speaker, ear.listener?.hear(startEpochMs, samples, ear.speaking))
          return
        }
        case 'close':
          return close(message.speaker)
        case 'model':
          return useModel(message.model)
      }
    },
  }
}
