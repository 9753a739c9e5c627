import { createSoundClock } from '../kit/soundClock.ts'

/**
 * When each encoded packet of sound was heard. Packets are told one after another, each as long as the last; where sound
 * was lost on the way (a PC too busy to fetch it), those that follow must not move up, or the voice runs ahead of the
 * picture for the rest of the film.
 */
export interface SoundTimes {
  /**
   * Sound has come, and goes to the encoder.
   * @param capturedMs when its first sample was captured, on the clock of the sound
   * @param nowMs this thread's clock
   */
  heard(capturedMs: number, lengthMs: number, nowMs: number): void
  /** When the next packet was heard, on this thread's clock; always later than the packet before. */
  packet(): number
}

/** Sound is captured in pieces of some 10 ms, which are stamped a little unevenly: more than this was lost. */
const lostMs = 100

/** @param packetMs how long the encoder's packets are */
export function createSoundTimes(packetMs: number): SoundTimes {
  const clock = createSoundClock()
  /** On the clock of the sound: where the packets stand, and where the next piece should begin. */
  let packetAtMs: number | null = null
  let wantedMs = 0
  let behindMs = 0
  let lastMs = -Infinity
  return {
    heard(capturedMs, lengthMs, nowMs) {
      if (packetAtMs === null) {
        packetAtMs = capturedMs
        wantedMs = capturedMs
      }
      const missingMs = capturedMs - wantedMs
      if (missingMs > lostMs) {
        packetAtMs += missingMs
        wantedMs += missingMs
      }
      wantedMs += lengthMs
      behindMs = clock.pageMs(wantedMs / 1000, nowMs) - wantedMs
    },
    packet() {
      packetAtMs ??= 0
      lastMs = Math.max(lastMs + 1, packetAtMs + behindMs)
      packetAtMs += packetMs
      return lastMs
    },
  }
}
