import { webmCluster, webmHead, type Block } from '../../shared/webm/write.ts'
import { frame } from './layouts.ts'
import { createSoundTimes } from './soundTimes.ts'

/** One film on its way from pictures and sound to parts of a WebM file. */
export interface Encoding {
  /** Pictures that are not encoded yet. */
  waiting(): number
  /** Encodes a picture, which stays the caller's. */
  add(picture: VideoFrame): void
  /** What is on its way is finished and given out. */
  end(): Promise<void>
}

/** A place to begin every two seconds: jumping about in the debrief lands that near. */
const keyMs = 2000
const partMs = 1000
/** Sound comes out of its encoder in packets of this length. */
const packetMs = 20

/**
 * @param zeroMs the start of the film on this thread's clock, which times of pictures are told on
 * @param part takes the next bytes, about every second; each part but the first is a cluster of its own
 * @param failed once, when an encoder gave up
 */
export function createEncoding(parts: {
  zeroMs: number
  sound: ReadableStream<AudioData> | null
  part(bytes: Uint8Array<ArrayBuffer>): void
  failed(): void
}): Encoding {
  const { zeroMs, part } = parts
  let blocks: Block[] = []
  let keyAtMs = -Infinity
  let over = false
  const times = createSoundTimes(packetMs)
  const reader = parts.sound?.getReader() ?? null

  function fail(): void {
    if (over) return
    close()
    parts.failed()
  }

  function close(): void {
    over = true
    clearInterval(timer)
    void reader?.cancel()
    for (const encoder of [pictures, sounds]) if (encoder.state !== 'closed') encoder.close()
  }

  const pictures = new VideoEncoder({
    output: (chunk) =>
      blocks.push({
        track: 'picture',
        atMs: chunk.timestamp / 1000 - zeroMs,
        key: chunk.type === 'key',
        bytes: bytesOf(chunk),
      }),
    error: fail,
  })
  pictures.configure({
    codec: 'vp8',
    width: frame.width,
    height: frame.height,
    bitrate: 2_000_000,
    framerate: frame.perSecond,
    latencyMode: 'realtime',
  })
  const sounds = new AudioEncoder({
    output(chunk) {
      const atMs = times.packet() - zeroMs
      // What was heard just before the film began is no part of it.
      if (atMs >= 0) blocks.push({ track: 'sound', atMs, key: true, bytes: bytesOf(chunk) })
    },
    error: fail,
  })

  async function listen(source: ReadableStreamDefaultReader<AudioData>): Promise<void> {
    for (;;) {
      const { done, value } = await source.read()
      if (done) return
      if (!over) hear(value)
      value.close()
    }
  }

  function hear(data: AudioData): void {
    if (sounds.state === 'unconfigured')
      sounds.configure({
        codec: 'opus',
        sampleRate: data.sampleRate,
        numberOfChannels: data.numberOfChannels,
        bitrate: 96_000,
      })
    const lengthMs = (data.numberOfFrames / data.sampleRate) * 1000
    times.heard(data.timestamp / 1000, lengthMs, performance.now())
    sounds.encode(data)
  }

  function give(): void {
    if (blocks.length === 0) return
    const given = blocks
    blocks = []
    part(webmCluster(given))
  }

  part(webmHead({ width: frame.width, height: frame.height, sound: reader !== null }))
  const timer = setInterval(give, partMs)
  if (reader) void listen(reader)

  return {
    waiting: () => (over ? 0 : pictures.encodeQueueSize),
    add(picture) {
      if (over) return
      const atMs = picture.timestamp / 1000
      const keyFrame = atMs - keyAtMs >= keyMs
      if (keyFrame) keyAtMs = atMs
      pictures.encode(picture, { keyFrame })
    },
    async end() {
      if (over) return
      clearInterval(timer)
      await pictures.flush()
      if (sounds.state === 'configured') await sounds.flush()
      give()
      close()
    },
  }
}

function bytesOf(chunk: EncodedVideoChunk | EncodedAudioChunk): Uint8Array {
  const bytes = new Uint8Array(chunk.byteLength)
  chunk.copyTo(bytes)
  return bytes
}
