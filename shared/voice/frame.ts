/** Sound on its way to the studio: mono, this many samples a second, 16 bits. */
export const voiceRate = 16_000
/** Samples of one frame: 32 ms, what the detector looks at once. */
export const frameSamples = 512

export interface VoiceFrame {
  /** When its first sample was taken: studio time, epoch milliseconds. */
  startEpochMs: number
  samples: Int16Array
}

const headBytes = 8
/** A peer that sends seconds at once is not a microphone. */
const mostSamples = voiceRate * 2

/** A frame as it travels: the time as a 64-bit float, then the samples, all little-endian. */
export function encodeFrame({ startEpochMs, samples }: VoiceFrame): ArrayBuffer {
  const bytes = new ArrayBuffer(headBytes + samples.length * 2)
  const view = new DataView(bytes)
  view.setFloat64(0, startEpochMs, true)
  for (const [index, sample] of samples.entries()) view.setInt16(headBytes + index * 2, sample, true)
  return bytes
}

/** Null for what is no frame. */
export function decodeFrame(bytes: Uint8Array): VoiceFrame | null {
  const count = (bytes.byteLength - headBytes) / 2
  if (count < 1 || !Number.isInteger(count) || count > mostSamples) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const startEpochMs = view.getFloat64(0, true)
  if (!Number.isFinite(startEpochMs)) return null
  const samples = new Int16Array(count)
  for (let index = 0; index < count; index += 1) samples[index] = view.getInt16(headBytes + index * 2, true)
  return { startEpochMs, samples }
}
