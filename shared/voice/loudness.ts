/** Nothing to hear: what meters show at the left end. */
export const silenceDb = -90

/** Loudness of 16-bit samples in dB against full scale, from `silenceDb` to 0. */
export const loudnessOf = (samples: Int16Array): number => decibel(Math.sqrt(powerOf(samples)))

/** Mean square of the samples, 0 to 1: what may be added up over frames. */
export function powerOf(samples: Int16Array): number {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return samples.length === 0 ? 0 : sum / samples.length / fullScale ** 2
}

/** The largest sample, 0 to 1. */
export function peakOf(samples: Int16Array): number {
  let peak = 0
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample))
  return peak / fullScale
}

/** @param amplitude 0 to 1 */
export const decibel = (amplitude: number): number =>
  amplitude <= 0 ? silenceDb : Math.max(silenceDb, Math.min(0, 20 * Math.log10(amplitude)))

const fullScale = 32_768
