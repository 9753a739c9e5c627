import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

/** Sound for a fake microphone: what is said, and milliseconds of silence. */
export type Take = readonly (string | number)[]

const rate = 16_000

/** When each thing said begins and ends in the file, in milliseconds. */
export interface SpokenFile {
  said: { text: string; fromMs: number; toMs: number }[]
  lengthMs: number
}

/** Synthesised Mandarin with pauses, as a WAV file. @param speed words a minute as espeak-ng counts */
export function speak(path: string, take: Take, speed = 150): SpokenFile {
  const { samples, ...file } = sound(take, speed)
  writeFileSync(path, wav(samples))
  return file
}

/** The same as samples at 16 kHz. */
export function sound(take: Take, speed = 150): SpokenFile & { samples: Int16Array } {
  const parts: Int16Array[] = []
  const said: SpokenFile['said'] = []
  let count = 0
  for (const one of take) {
    const samples = typeof one === 'number' ? new Int16Array((one / 1000) * rate) : trimmed(voice(one, speed))
    if (typeof one === 'string')
      said.push({ text: one, fromMs: toMs(count), toMs: toMs(count + samples.length) })
    parts.push(samples)
    count += samples.length
  }
  const all = new Int16Array(count)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return { samples: all, said, lengthMs: toMs(count) }
}

const toMs = (samples: number): number => (samples / rate) * 1000

/** Samples of a text at 16 kHz. */
function voice(text: string, speed: number): Int16Array {
  const { stdout, status, stderr } = spawnSync(
    'espeak-ng',
    ['-v', 'cmn', '-s', String(speed), '--stdout', text],
    {
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  if (status !== 0) throw new Error(`espeak-ng: ${stderr.toString()}`)
  const from = stdout.readUInt32LE(24)
  const body = stdout.subarray(stdout.indexOf('data') + 8)
  const samples = new Int16Array(body.buffer.slice(body.byteOffset, body.byteOffset + (body.length & ~1)))
  const step = from / rate
  return Int16Array.from({ length: Math.floor(samples.length / step) }, (_value, index) => {
    const place = index * step
    const left = samples[Math.floor(place)] ?? 0
    const right = samples[Math.floor(place) + 1] ?? left
    return left + (right - left) * (place % 1)
  })
}

/** Without the silence that the synthesiser puts before and after. */
function trimmed(samples: Int16Array): Int16Array {
  const first = samples.findIndex((sample) => Math.abs(sample) > 300)
  const last = samples.findLastIndex((sample) => Math.abs(sample) > 300)
  return samples.subarray(Math.max(0, first), last + 1)
}

function wav(samples: Int16Array): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.length * 2, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples.length * 2, 40)
  return Buffer.concat([head, Buffer.from(samples.buffer, samples.byteOffset, samples.length * 2)])
}
