import { createInflateRaw } from 'node:zlib'
import { limits } from './limits.ts'
import { FileRefused } from './refused.ts'

/**
 * Reads ZIP archives (PKWARE APPNOTE 6.3) made by others: everything in them is bounded before it is believed, parts
 * are unpacked off the main thread and in pieces, and nothing is ever written to disk.
 */
export interface Archive {
  names: readonly string[]
  has(name: string): boolean
  /**
   * A part's bytes, piece by piece.
   * @throws FileRefused when it is damaged, has a password, or unpacks to more than the limit
   */
  pieces(name: string): AsyncIterable<Uint8Array>
  /** A part as a whole; null when there is none. */
  bytes(name: string): Promise<Uint8Array | null>
}

interface Entry {
  /** 0 stored, 8 deflated. */
  method: number
  encrypted: boolean
  packed: number
  /** Where its local header stands. */
  at: number
}

const signature = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 } as const

/** @throws FileRefused when the directory can't be read */
export function openZip(bytes: Uint8Array, partBytes: number = limits.partBytes): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(view, bytes)

  async function* pieces(name: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(name)
    if (!entry) throw new FileRefused('import.damaged')
    if (entry.encrypted) throw new FileRefused('import.password')
    const packed = packedBytes(view, bytes, entry)
    let total = 0
    for await (const piece of entry.method === 0 ? [packed] : inflated(packed)) {
      total += piece.length
      if (total > partBytes) throw new FileRefused('import.bomb')
      yield piece
    }
  }

  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    pieces,
    async bytes(name) {
      if (!entries.has(name)) return null
      const all: Uint8Array[] = []
      for await (const piece of pieces(name)) all.push(piece)
      return Buffer.concat(all)
    },
  }
}

function readDirectory(view: DataView, bytes: Uint8Array): Map<string, Entry> {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > limits.archiveParts) throw new FileRefused('import.bomb')
  const entries = new Map<string, Entry>()
  for (let k = 0; k < count; k += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== signature.central)
      throw new FileRefused('import.damaged')
    const nameLength = view.getUint16(at + 28, true)
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8')
    entries.set(name.replaceAll('\\', '/').replace(/^\/+/, ''), {
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The end record stands last, before a comment of up to 64 kB. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === signature.end) return at
  }
  throw new FileRefused('import.damaged')
}

function packedBytes(view: DataView, bytes: Uint8Array, { at, packed, method }: Entry): Uint8Array {
  const whole = at + 30 <= bytes.length && view.getUint32(at, true) === signature.local
  if (!whole || (method !== 0 && method !== 8)) throw new FileRefused('import.damaged')
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + packed > bytes.length) throw new FileRefused('import.damaged')
  return bytes.subarray(start, start + packed)
}

async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: 64 * 1024 })
  stream.end(packed)
  try {
    for await (const piece of stream) yield piece as Uint8Array
  } catch (error) {
    if (error instanceof FileRefused || !isZlibError(error)) throw error
    throw new FileRefused('import.damaged')
  } finally {
    stream.destroy()
  }
}

const isZlibError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^Z_|ERR_/.test(String(error.code))
