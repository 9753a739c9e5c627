import type { Speaker } from '../../shared/voice/speaker.ts'
import { createDetector, type Detector, type Speech, type VadPort } from './detector.ts'
import type { FromEngine, ToEngine } from './messages.ts'

/** What the program that listens does with what it is told; one detector a microphone. */
export function createEngine(createVad: () => VadPort, post: (message: FromEngine) => void) {
  const detectors = new Map<Speaker, Detector>()

  const tell = (speaker: Speaker, said: readonly Speech[]): void => {
    for (const one of said) {
      if (one.speaking) post({ is: 'speaking', speaker, startEpochMs: one.startEpochMs })
      else {
        const { startEpochMs, endEpochMs, power, peak } = one
        post({ is: 'spoke', speaker, startEpochMs, endEpochMs, power, peak })
      }
    }
  }
  const close = (speaker: Speaker): void => {
    tell(speaker, detectors.get(speaker)?.end() ?? [])
    detectors.delete(speaker)
  }

  return {
    hear(message: ToEngine): void {
      switch (message.do) {
        case 'open':
          close(message.speaker)
          detectors.set(message.speaker, createDetector(createVad()))
          return
        case 'frame': {
          const { speaker, startEpochMs, samples } = message
          tell(speaker, detectors.get(speaker)?.hear(startEpochMs, samples) ?? [])
          return
        }
        case 'close':
          return close(message.speaker)
      }
    },
  }
}
