/**
 * Runs where the browser's sound is made, apart from the page: gathers what the microphone gives into frames of 16-bit
 * samples. A page that is busy gets them late but whole.
 */

/** What the surroundings of a worklet offer; TypeScript's DOM library leaves it out. */
declare const currentTime: number
declare const sampleRate: number
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void
declare class AudioWorkletProcessor {
  readonly port: MessagePort
}

/** 32 ms at 16 kHz; `frameSamples` of shared/voice/frame.ts, which a worklet can't import without a bundle of its own. */
const frame = 512

class Capture extends AudioWorkletProcessor {
  samples = new Int16Array(frame)
  filled = 0

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    const channels = inputs[0] ?? []
    const [first] = channels
    if (!first) return true
    for (let at = 0; at < first.length; at += 1) {
      let sum = 0
      for (const channel of channels) sum += channel[at] ?? 0
      const value = Math.max(-1, Math.min(sum / channels.length, 1))
      this.samples[this.filled] = Math.round(value * 32_767)
      this.filled += 1
      if (this.filled === frame) this.post(currentTime + (at + 1) / sampleRate)
    }
    return true
  }

  post(endS: number): void {
    const { samples } = this
    this.samples = new Int16Array(frame)
    this.filled = 0
    this.port.postMessage({ endS, samples }, [samples.buffer])
  }
}

registerProcessor('capture', Capture)
