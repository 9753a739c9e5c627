import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable as Stream } from 'node:stream'
import { seekableHead } from './seekable.ts'
import { createWebmIndex, type WebmFacts } from './webmIndex.ts'

/** A recording as bytes for a player that asks for parts of it. */
export interface Readable {
  bytes: number
  mime: string
  /** @param from first byte @param until last byte, included */
  stream(from: number, until: number): ReadableStream<Uint8Array>
}

interface Index {
  size: number
  /** Stands in for the file's own head, which is passed over. */
  head: Uint8Array | null
  skipped: number
}

const indexesKept = 20
const blockBytes = 1024 * 1024

/** Reads recordings, and remembers what it learnt of the last ones: a player asks for a file in many parts. */
export function createReader(): (place: string, size: number, mime: string) => Promise<Readable> {
  const indexes = new Map<string, Promise<Index>>()
  return async (place, size, mime) => {
    const key = `${size} ${place}`
    const index = indexes.get(key) ?? indexed(place, size, mime)
    indexes.set(key, index)
    if (indexes.size > indexesKept) indexes.delete([...indexes.keys()][0]!)
    try {
      return readable(place, mime, await index)
    } catch (error) {
      // Not remembered: whatever kept it from being read may be over the next time.
      indexes.delete(key)
      throw error
    }
  }
}

/** A WebM gets a head with its length and places to begin, in front of the bytes on disk; other files are as they are. */
function readable(place: string, mime: string, { size, head, skipped }: Index): Readable {
  const before = head?.length ?? 0
  const bytes = before + size - skipped
  return {
    bytes,
    mime,
    stream(from, until) {
      const parts: Part[] = []
      if (head && from < before) parts.push(() => [head.subarray(from, Math.min(until + 1, before))])
      if (until >= before) {
        const start = Math.max(from, before) - before + skipped
        parts.push(() => createReadStream(place, { start, end: until - before + skipped }))
      }
      return Stream.toWeb(Stream.from(inOrder(parts), { objectMode: false })) as ReadableStream<Uint8Array>
    },
  }
}

/** Opened when its turn comes: a player that leaves before leaves no file open. */
type Part = () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>

async function* inOrder(parts: readonly Part[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield* part()
}

async function indexed(place: string, size: number, mime: string): Promise<Index> {
  const none = { size, head: null, skipped: 0 }
  if (!/webm/.test(mime)) return none
  const facts = await factsOf(place, size)
  const head = seekableHead(facts)
  return head ? { size, head, skipped: facts.head.length } : none
}

/** Reads the file once through; two hours of it take a second or two. */
async function factsOf(place: string, size: number): Promise<WebmFacts> {
  const index = createWebmIndex()
  const file = await open(place, 'r')
  try {
    const block = new Uint8Array(blockBytes)
    for (let at = 0; at < size;) {
      const { bytesRead } = await file.read(block, 0, Math.min(blockBytes, size - at), at)
      if (bytesRead === 0) break
      index.push(block.subarray(0, bytesRead))
      at += bytesRead
    }
  } finally {
    await file.close()
  }
  return index.facts()
}
