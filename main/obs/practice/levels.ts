import type { Clock } from '../../studio/clock.ts'
import { eventGroup } from '../wire/protocol.ts'
import type { Practice } from './request.ts'
import { hasSound, type Input } from './world.ts'

/** OBS sends levels this often; it is not to be set (obs-websocket #1304). */
const everyMs = 50

/** Speech as levels go: syllables within phrases, with pauses; each input speaks at its own pace. */
function level(input: Input, now: number): number {
  const pace = 1 + ([...input.name].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % 7) / 20
  const t = (now / 1000) * pace
  const phrase = Math.max(0, Math.sin(t / 1.7) + 0.4)
  const syllable = 0.55 + 0.45 * Math.sin(t * 9) * Math.sin(t * 3.3)
  return Math.min(1, 0.22 * phrase * syllable)
}

/** Sends InputVolumeMeters while somebody listens for them. Returns the way to stop. */
export function sendLevels(clock: Clock, practice: Practice, heard: (group: number) => boolean): () => void {
  let cancel = clock.after(everyMs, tick)
  function tick(): void {
    if (heard(eventGroup.inputVolumeMeters)) {
      const inputs = practice.world.collection.inputs.filter(hasSound).map((input) => {
        const before = level(input, clock.now())
        const after = input.muted ? 0 : before * input.volume
        // Magnitude, peak, and peak before the fader, for two channels.
        return { inputName: input.name, inputLevelsMul: [0, 1].map(() => [after * 0.7, after, before]) }
      })
      practice.emit('InputVolumeMeters', eventGroup.inputVolumeMeters, { inputs })
    }
    cancel = clock.after(everyMs, tick)
  }
  return () => cancel()
}
