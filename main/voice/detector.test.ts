import { describe, expect, it } from 'vitest'
import { createDetector, type Speech, type VadPort } from './detector.ts'

/** Detects what is loud: 96 ms of it begin speech, 256 ms without end it, as the real one does. */
function loudVad(): VadPort & { resets: number } {
  let at = 0
  let loud = 0
  let soft = 0
  let began: number | null = null
  let done: { start: number; samples: { length: number } }[] = []
  const vad = {
    resets: 0,
    acceptWaveform(samples: Float32Array) {
      at += samples.length
      const isLoud = samples.some((sample) => Math.abs(sample) > 0.1)
      loud = isLoud ? loud + 1 : 0
      soft = isLoud ? 0 : soft + 1
      if (began === null && loud === 3) began = at - 3 * 512
      if (began !== null && soft === 8) {
        done.push({ start: began, samples: { length: at - 8 * 512 - began } })
        began = null
      }
    },
    isDetected: () => began !== null,
    isEmpty: () => done.length === 0,
    front: () => done[0]!,
    pop: () => void done.shift(),
    reset() {
      vad.resets += 1
      at = 0
      loud = 0
      soft = 0
      began = null
      done = []
    },
  }
  return vad
}

const frame = (amplitude: number) => new Int16Array(512).fill(amplitude)

/** Feeds milliseconds of sound and silence in frames of 32 ms. */
function hear(stretches: readonly (readonly [ms: number, amplitude: number])[], startEpochMs = 1_000_000) {
  const vad = loudVad()
  const detector = createDetector(vad)
  const said: Speech[] = []
  let now = startEpochMs
  for (const [ms, amplitude] of stretches) {
    for (let gone = 0; gone < ms; gone += 32) {
      said.push(...detector.hear(now, frame(amplitude)))
      now += 32
    }
  }
  return { said, detector, now, vad }
}

describe('the detector of one microphone', () => {
  it('tells when speech began and ended, not when that was noticed', () => {
    const { said } = hear([
      [960, 0],
      [1920, 8000],
      [960, 0],
    ])
    expect(said).toHaveLength(2)
    const [began, ended] = said
    expect(began).toMatchObject({ speaking: true })
    expect(Math.abs(began!.startEpochMs - 1_000_960)).toBeLessThanOrEqual(150)
    expect(ended).toMatchObject({ speaking: false, startEpochMs: began!.startEpochMs })
    expect(ended).toHaveProperty('endEpochMs', 1_000_960 + 1920 - 80)
  })

  it('measures loudness and the loudest sample while somebody speaks', () => {
    const { said } = hear([
      [320, 0],
      [3200, 16_384],
      [480, 0],
    ])
    const ended = said.at(-1)!
    expect(ended).toHaveProperty('peak', 0.5)
    expect(Math.sqrt('power' in ended ? ended.power : 0)).toBeCloseTo(0.48, 1)
  })

  it('takes frames of any size', () => {
    const detector = createDetector(loudVad())
    const said: Speech[] = []
    for (let at = 0; at < 16_000; at += 100)
      said.push(...detector.hear(5000 + at / 16, new Int16Array(100).fill(9000)))
    expect(said).toHaveLength(1)
    expect(Math.abs(said[0]!.startEpochMs - 5000)).toBeLessThan(150)
  })

  it('ends what was going on when the sound breaks off, and starts afresh after the gap', () => {
    const { said, detector, now, vad } = hear([[960, 8000]])
    expect(said).toHaveLength(1)
    const after = detector.hear(now + 2000, frame(0))
    expect(after).toMatchObject([{ speaking: false, endEpochMs: now }])
    expect(vad.resets).toBe(1)
  })

  it('says nothing when nobody speaks', () => {
    expect(hear([[3200, 20]]).said).toEqual([])
  })

  it('ends the speech when the microphone is closed', () => {
    const { detector, now } = hear([[960, 8000]])
    expect(detector.end()).toMatchObject([{ speaking: false, endEpochMs: now }])
    expect(detector.end()).toEqual([])
  })
})
