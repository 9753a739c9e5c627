import { bytesOf, ebmlId, element, joined, unsigned, walk } from '../../shared/webm/ebml.ts'
import { pictureTrack, type WebmFacts } from './webmIndex.ts'

/** Names of RFC 9559 that only the new head has. */
const id = {
  segment: [0x18, 0x53, 0x80, 0x67],
  duration: 0x4489,
  cues: 0x1c53bb6b,
  cuePoint: 0xbb,
  cueTime: 0xb3,
  cuePositions: 0xb7,
  cueTrack: 0xf7,
  cueCluster: 0xf1,
} as const

/** Of a segment that is written while it happens. */
const openSize = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]
const usualTickNs = 1_000_000

/**
 * A head that stands in for the recording's own: with its length, and where to begin reading for any second. The
 * clusters behind it stay byte for byte, so that a player can jump about in a two-hour file at once.
 * @returns null when the file has no picture yet or is no WebM
 */
export function seekableHead(facts: WebmFacts): Uint8Array<ArrayBuffer> | null {
  const { sound, head, entries, lastTick } = facts
  if (!sound || head.length === 0) return null
  const parts: { ebml?: Uint8Array; info?: Uint8Array; tracks?: Uint8Array } = {}
  walk(head, 0, head.length, (found) => {
    if (found.id === ebmlId.segment) parts.ebml = head.slice(0, found.at)
    if (found.id === ebmlId.info)
      parts.info = withDuration(head.slice(found.from, found.from + found.size), lastTick)
    if (found.id === ebmlId.tracks) parts.tracks = head.slice(found.at, found.from + found.size)
  })
  if (!parts.ebml || !parts.info || !parts.tracks) return null
  const start = joined(parts.ebml, Uint8Array.from([...id.segment, ...openSize]))
  const before = joined(element(ebmlId.info, parts.info), parts.tracks)
  const { track } = pictureTrack(head)
  const cuesFor = (from: number): Uint8Array =>
    element(
      id.cues,
      joined(
        ...entries.map(({ tick, at }) =>
          element(
            id.cuePoint,
            joined(
              element(id.cueTime, bytesOf(tick, 8)),
              element(
                id.cuePositions,
                joined(
                  element(id.cueTrack, bytesOf(track, 1)),
                  element(id.cueCluster, bytesOf(from + at - head.length, 8)),
                ),
              ),
            ),
          ),
        ),
      ),
    )
  // Positions count from the content of the segment; every number has a fixed length, so the first try tells the length.
  const clustersFrom = before.length + cuesFor(0).length
  return joined(start, before, cuesFor(clustersFrom))
}

/** The segment's facts with its length in ticks, instead of one that was there. */
function withDuration(info: Uint8Array, lastTick: number): Uint8Array {
  const kept: Uint8Array[] = []
  walk(info, 0, info.length, ({ id: found, at, from, size }) => {
    if (found !== id.duration) kept.push(info.slice(at, from + size))
  })
  const length = new DataView(new ArrayBuffer(8))
  length.setFloat64(0, lastTick)
  return joined(...kept, element(id.duration, new Uint8Array(length.buffer)))
}

/** How long the recording is, in milliseconds. */
export function lengthMs({ head, lastTick }: Pick<WebmFacts, 'head' | 'lastTick'>): number {
  let tickNs = usualTickNs
  walk(head, 0, head.length, ({ id: found, from, size }) => {
    if (found !== ebmlId.info) return
    walk(head, from, from + size, (inner) => {
      if (inner.id === ebmlId.tickLength) tickNs = unsigned(head, inner.from, inner.size)
    })
  })
  return (lastTick * tickNs) / 1_000_000
}
