import { ebmlId, elementAt, joined, unsigned, walk } from '../../shared/webm/ebml.ts'

/**
 * Reads a WebM file as it grows, as a page writes it while it happens: without a length or a seek table, its clusters
 * perhaps left open. What it finds is enough to write both.
 */
export interface WebmIndex {
  /** The next bytes of the file. */
  push(bytes: Uint8Array): void
  facts(): WebmFacts
}

export interface WebmFacts {
  /** False as soon as something is no WebM: then the file is served as it is. */
  sound: boolean
  /** Everything before the first cluster; empty while there is none. */
  head: Uint8Array
  /** Clusters whose first picture stands on its own: places to begin reading. */
  entries: readonly WebmEntry[]
  /** Ticks of the last block. */
  lastTick: number
}

export interface WebmEntry {
  tick: number
  /** Bytes from the start of the file. */
  at: number
}

/** A head beyond this is no recording of ours. */
const mostHead = 1_000_000
/** Of a block only its first bytes are looked at: track, time, flags. */
const blockHead = 4
const keyFrame = 0x80
/** Sound alone can be begun anywhere; places nearer than this help nobody. */
const entryTicks = 1000

export function createWebmIndex(): WebmIndex {
  let sound = true
  /** What is not dealt with yet, and how many bytes of the file came before it. */
  let rest: Uint8Array = new Uint8Array(0)
  let passed = 0
  let skip = 0
  let head: Uint8Array = new Uint8Array(0)
  let picture = { track: 1, only: false }
  let cluster: { at: number; tick: number; judged: boolean } | null = null
  let lastTick = 0
  const entries: WebmEntry[] = []

  /** Where to go on after the element at `at`; null when more bytes are needed. */
  function step(at: number): number | null {
    const found = elementAt(rest, at)
    if (found === 'bad') sound = false
    if (found === null || found === 'bad') return null
    const { id, from, size } = found
    if (id === ebmlId.segment) return from
    if (id === ebmlId.cluster) {
      if (head.length === 0) {
        head = rest.slice(0, at)
        picture = pictureTrack(head)
      }
      cluster = { at: passed + at, tick: 0, judged: false }
      return from
    }
    if (size === null) {
      sound = false
      return null
    }
    const wanted = cluster === null ? size : id === ebmlId.simpleBlock ? Math.min(size, blockHead) : 0
    const needed = id === ebmlId.clusterTick ? size : wanted
    if (rest.length < from + needed) return null
    if (cluster && id === ebmlId.clusterTick) cluster.tick = unsigned(rest, from, size)
    if (cluster && id === ebmlId.simpleBlock) judge(cluster, from)
    return from + size
  }

  function judge(open: NonNullable<typeof cluster>, from: number): void {
    const relative = (unsigned(rest, from + 1, 2) << 16) >> 16
    lastTick = Math.max(lastTick, open.tick + relative)
    if (open.judged || rest[from] !== 0x80 + picture.track) return
    open.judged = true
    const last = entries.at(-1)
    const far = !last || open.tick - last.tick >= entryTicks
    if (far && (picture.only || (rest[from + 3]! & keyFrame) !== 0)) {
      entries.push({ tick: open.tick, at: open.at })
    }
  }

  return {
    push(bytes) {
      if (!sound) return
      const fresh = bytes.subarray(Math.min(skip, bytes.length))
      passed += bytes.length - fresh.length
      skip -= bytes.length - fresh.length
      if (skip > 0) return
      rest = joined(rest, fresh)
      let at = 0
      for (let next = step(0); next !== null; next = at >= rest.length ? null : step(at)) at = next
      // Until the first cluster everything is kept, and read anew from its start: it is short.
      if (cluster === null) {
        sound &&= rest.length <= mostHead
        return
      }
      skip = Math.max(0, at - rest.length)
      at = Math.min(at, rest.length)
      passed += at
      rest = rest.slice(at)
    },
    facts: () => ({ sound, head, entries, lastTick }),
  }
}

/** The track with the picture; without one the first track, of which every block stands on its own. */
export function pictureTrack(head: Uint8Array): { track: number; only: boolean } {
  const tracks: { number: number; kind: number }[] = []
  walk(head, 0, head.length, ({ id, from, size }) => {
    if (id !== ebmlId.track) return
    const track = { number: 1, kind: 0 }
    walk(head, from, from + size, (inner) => {
      if (inner.id === ebmlId.trackNumber) track.number = unsigned(head, inner.from, inner.size)
      if (inner.id === ebmlId.trackKind) track.kind = unsigned(head, inner.from, inner.size)
    })
    tracks.push(track)
  })
  const picture = tracks.find(({ kind }) => kind === 1)
  return { track: picture?.number ?? tracks[0]?.number ?? 1, only: picture === undefined }
}
