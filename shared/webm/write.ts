import { bytesOf, ebmlId, element, joined } from './ebml.ts'

/** One picture or one packet of sound, encoded. */
export interface Block {
  track: 'picture' | 'sound'
  /** From the start of the film. */
  atMs: number
  /** A picture that needs none before it. Sound never does. */
  key: boolean
  bytes: Uint8Array
}

/** Names of RFC 8794, RFC 9559 and the WebM guidelines that only a writer needs. */
const id = {
  header: 0x1a45dfa3,
  version: 0x4286,
  readVersion: 0x42f7,
  mostIdLength: 0x42f2,
  mostSizeLength: 0x42f3,
  kind: 0x4282,
  kindVersion: 0x4287,
  kindReadVersion: 0x4285,
  muxer: 0x4d80,
  writer: 0x5741,
  trackUid: 0x73c5,
  codec: 0x86,
  codecFacts: 0x63a2,
  codecDelay: 0x56aa,
  seekPreRoll: 0x56bb,
  video: 0xe0,
  pixelWidth: 0xb0,
  pixelHeight: 0xba,
  audio: 0xe1,
  sampleRate: 0xb5,
  channels: 0x9f,
} as const

const number = { picture: 1, sound: 2 } as const
/** What libopus looks ahead at 48 kHz (RFC 7845, section 5.1), and what decoders want to hear before a place they jump to. */
const preSkip = 312
const preRollNs = 80_000_000
export const soundRate = 48_000
const channels = 2

/**
 * What a WebM begins with that is written while it happens: VP8, and Opus in two channels where there is sound. Clusters
 * follow it, and no length is known.
 */
export function webmHead(film: { width: number; height: number; sound: boolean }): Uint8Array<ArrayBuffer> {
  const header = element(
    id.header,
    joined(
      whole(id.version, 1),
      whole(id.readVersion, 1),
      whole(id.mostIdLength, 4),
      whole(id.mostSizeLength, 8),
      text(id.kind, 'webm'),
      whole(id.kindVersion, 4),
      whole(id.kindReadVersion, 2),
    ),
  )
  const openSegment = Uint8Array.from([
    0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
  ])
  const info = element(
    ebmlId.info,
    joined(whole(ebmlId.tickLength, 1_000_000), text(id.muxer, 'Daobo'), text(id.writer, 'Daobo')),
  )
  const tracks = element(ebmlId.tracks, joined(pictureTrack(film), ...(film.sound ? [soundTrack()] : [])))
  return joined(header, openSegment, info, tracks)
}

/** A stretch of the film that stands for itself. Its blocks may come in any order; they are written by their time. */
export function webmCluster(blocks: readonly Block[]): Uint8Array<ArrayBuffer> {
  const sorted = blocks.toSorted((one, other) => one.atMs - other.atMs)
  const fromMs = Math.max(0, Math.round(sorted[0]?.atMs ?? 0))
  return joined(
    element(
      ebmlId.cluster,
      joined(
        whole(ebmlId.clusterTick, fromMs),
        ...sorted.map(({ track, atMs, key, bytes }) =>
          element(
            ebmlId.simpleBlock,
            joined(
              Uint8Array.of(0x80 + number[track]),
              bytesOf(Math.max(0, Math.round(atMs) - fromMs), 2),
              Uint8Array.of(key || track === 'sound' ? 0x80 : 0),
              bytes,
            ),
          ),
        ),
      ),
    ),
  )
}

const pictureTrack = ({ width, height }: { width: number; height: number }): Uint8Array =>
  element(
    ebmlId.track,
    joined(
      ...trackHead('picture', 1, 'V_VP8'),
      element(id.video, joined(whole(id.pixelWidth, width), whole(id.pixelHeight, height))),
    ),
  )

const soundTrack = (): Uint8Array =>
  element(
    ebmlId.track,
    joined(
      ...trackHead('sound', 2, 'A_OPUS'),
      element(id.codecFacts, opusHead()),
      whole(id.codecDelay, Math.round((preSkip * 1e9) / soundRate)),
      whole(id.seekPreRoll, preRollNs),
      element(id.audio, joined(float(id.sampleRate, soundRate), whole(id.channels, channels))),
    ),
  )

const trackHead = (track: Block['track'], kind: number, codec: string): Uint8Array[] => [
  whole(ebmlId.trackNumber, number[track]),
  whole(id.trackUid, number[track]),
  whole(ebmlId.trackKind, kind),
  text(id.codec, codec),
]

/** RFC 7845, section 5.1. */
function opusHead(): Uint8Array {
  const head = new Uint8Array(19)
  head.set(ascii('OpusHead'))
  const view = new DataView(head.buffer)
  view.setUint8(8, 1)
  view.setUint8(9, channels)
  view.setUint16(10, preSkip, true)
  view.setUint32(12, soundRate, true)
  return head
}

const whole = (name: number, value: number): Uint8Array =>
  element(name, bytesOf(value, value < 0x100 ? 1 : value < 0x10000 ? 2 : value < 0x1000000 ? 3 : 6))
const text = (name: number, value: string): Uint8Array => element(name, ascii(value))
const ascii = (value: string): Uint8Array => Uint8Array.from(value, (letter) => letter.charCodeAt(0))

function float(name: number, value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  return element(name, new Uint8Array(view.buffer))
}
