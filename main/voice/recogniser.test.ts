import { describe, expect, it } from 'vitest'
import { createEngine } from './engine.ts'
import type { FromEngine } from './messages.ts'
import type { RecogniserPort } from './recogniser.ts'
import { recogniserConfig } from './recogniser.ts'

/** A recogniser that says one word for each 320 ms of sound that is not silent, and makes words up on silence. */
function fakeRecogniser(
  words = '先挂断电话再报警',
): RecogniserPort<{ heard: number[] }> & { resets: number } {
  const fake = {
    resets: 0,
    createStream() {
      const heard: number[] = []
      return {
        heard,
        acceptWaveform: ({ samples }: { samples: Float32Array }) => void heard.push(...samples),
      }
    },
    isReady: () => false,
    decode: () => undefined,
    getResult: ({ heard }: { heard: number[] }) => {
      const loud = heard.filter((sample) => sample !== 0).length
      return { text: words.slice(0, Math.floor(loud / 5120)) }
    },
    reset(stream: { heard: number[] }) {
      fake.resets += 1
      stream.heard.length = 0
    },
  }
  return fake
}

const frame = (amplitude: number) => new Int16Array(512).fill(amplitude)

function engineWith(recogniser: RecogniserPort | Error) {
  const told: FromEngine[] = []
  let loud = false
  let clock = 0
  const engine = createEngine({
    // Loud is speech, at once.
    createVad: () => ({
      acceptWaveform: (samples) => void (loud = samples.some((sample) => Math.abs(sample) > 0.1)),
      isDetected: () => loud,
      isEmpty: () => true,
      front: () => ({ start: 0, samples: [] }),
      pop: () => undefined,
      reset: () => void (loud = false),
    }),
    createRecogniser() {
      if (recogniser instanceof Error) throw recogniser
      return recogniser
    },
    post: (message) => told.push(message),
    now: () => (clock += 2),
  })
  let now = 1_000_000
  return {
    engine,
    told,
    words: () => told.flatMap((message) => (message.is === 'words' ? [message] : [])),
    say(frames: number, amplitude = 8000) {
      for (let count = 0; count < frames; count += 1) {
        engine.hear({ do: 'frame', speaker: 'host', startEpochMs: now, samples: frame(amplitude) })
        now += 32
      }
    },
  }
}

const files = { kind: 'transducer', encoder: 'e', decoder: 'd', joiner: 'j', tokens: 't' } as const
const model = { do: 'model', model: { folder: '/m', files } } as const

describe('recognition in the listener', () => {
  it('says words as they grow while somebody speaks, and ends the sentence with the speech', () => {
    const { engine, say, words, told } = engineWith(fakeRecogniser())
    engine.hear(model)
    engine.hear({ do: 'open', speaker: 'host' })
    expect(told[0]).toEqual({ is: 'model', loaded: true, detail: '' })
    say(30)
    say(1, 0)
    expect(words().map(({ text }) => text)).toEqual(['先', '先挂', '先挂断', '先挂断'])
    expect(words().at(-1)).toMatchObject({ ended: true, untilEpochMs: 1_000_000 + 30 * 32 })
    for (const one of words()) expect(one.tookMs).toBeGreaterThan(0)
  })

  it('never gives the model silence, on which it would make sentences up', () => {
    const recogniser = fakeRecogniser()
    const { engine, say, words } = engineWith(recogniser)
    engine.hear(model)
    engine.hear({ do: 'open', speaker: 'host' })
    say(300, 0)
    expect(words()).toEqual([])
    expect(recogniser.resets).toBe(0)
  })

  it('begins each sentence anew, with what was said just before it was noticed', () => {
    const { engine, say, words } = engineWith(fakeRecogniser())
    engine.hear(model)
    engine.hear({ do: 'open', speaker: 'host' })
    // Softer than the detector notices.
    say(10, 1000)
    say(1)
    expect(words().at(-1)).toMatchObject({ text: '先', ended: false })
    say(1, 0)
    say(20)
    expect(words().at(-1)?.text.startsWith('先')).toBe(true)
    expect(words().filter(({ ended }) => ended)).toHaveLength(1)
  })

  it('ends the sentence when the microphone is closed, and goes on without words when the model is taken away', () => {
    const { engine, say, words, told } = engineWith(fakeRecogniser())
    engine.hear({ do: 'open', speaker: 'host' })
    engine.hear(model)
    say(20)
    engine.hear({ do: 'model', model: null })
    expect(words().at(-1)?.ended).toBe(true)
    const before = words().length
    say(20)
    engine.hear({ do: 'close', speaker: 'host' })
    expect(words()).toHaveLength(before)
    expect(told.at(-1)).toMatchObject({ is: 'spoke' })
  })

  it('says when a model can’t be loaded, and goes on listening for speech', () => {
    const { engine, say, told } = engineWith(new Error('bad onnx'))
    engine.hear({ do: 'open', speaker: 'host' })
    engine.hear(model)
    expect(told).toEqual([{ is: 'model', loaded: false, detail: 'bad onnx' }])
    say(5)
    expect(told.at(-1)).toMatchObject({ is: 'speaking' })
  })

  it('names files by where they are', () => {
    expect(
      recogniserConfig('/m', { kind: 'ctc', model: 'model.int8.onnx', tokens: 'tokens.txt' }),
    ).toMatchObject({
      modelConfig: { zipformer2Ctc: { model: '/m/model.int8.onnx' }, tokens: '/m/tokens.txt' },
    })
    expect(
      recogniserConfig('/m', { kind: 'paraformer', encoder: 'e', decoder: 'd', tokens: 't' }),
    ).toMatchObject({
      modelConfig: { paraformer: { encoder: '/m/e', decoder: '/m/d' } },
    })
  })
})
