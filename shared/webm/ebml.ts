/** Elements of EBML (RFC 8794), as far as a WebM recording needs them. Names of Matroska are in RFC 9559. */
export const ebmlId = {
  segment: 0x18538067,
  info: 0x1549a966,
  tickLength: 0x2ad7b1,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackNumber: 0xd7,
  trackKind: 0x83,
  cluster: 0x1f43b675,
  clusterTick: 0xe7,
  simpleBlock: 0xa3,
} as const

export interface Element {
  id: number
  /** Where its content begins. */
  from: number
  /** Null where the writer left it open, as one does who writes while it happens. */
  size: number | null
}

/** The element that begins at a place; null when not all of its head is there. */
export function elementAt(bytes: Uint8Array, at: number): Element | null | 'bad' {
  const sizeAt = at + numberLength(bytes[at])
  if (at < bytes.length && sizeAt > at + 4) return 'bad'
  const first = bytes[sizeAt]
  if (at >= bytes.length || first === undefined) return null
  const sizeLength = numberLength(first)
  if (sizeLength > 8) return 'bad'
  const from = sizeAt + sizeLength
  if (from > bytes.length) return null
  const mask = 0xff >> sizeLength
  let size = first & mask
  let open = size === mask
  for (let k = sizeAt + 1; k < from; k += 1) {
    size = size * 256 + bytes[k]!
    open &&= bytes[k] === 0xff
  }
  return { id: unsigned(bytes, at, sizeAt - at), from, size: open ? null : size }
}

/** How many bytes a number takes: told by the zeros that its first one begins with. Nine means none. */
const numberLength = (first: number | undefined): number => (first ? Math.clz32(first) - 23 : 9)

export function unsigned(bytes: Uint8Array, at: number, length: number): number {
  let value = 0
  for (let k = at; k < at + length; k += 1) value = value * 256 + (bytes[k] ?? 0)
  return value
}

/** Elements one after another, going into the segment and its list of tracks. */
export function walk(
  bytes: Uint8Array,
  from: number,
  until: number,
  see: (element: { id: number; at: number; from: number; size: number }) => void,
): void {
  for (let at = from; at < until;) {
    const found = elementAt(bytes, at)
    if (found === null || found === 'bad') return
    const size = found.size ?? until - found.from
    see({ id: found.id, at, from: found.from, size })
    const enter = found.id === ebmlId.segment || found.id === ebmlId.tracks
    at = enter ? found.from : found.from + size
  }
}

/** An element of known size, its length written in eight bytes, so that what comes after doesn't move. */
export function element(id: number, content: Uint8Array): Uint8Array {
  const idBytes = bytesOf(id, Math.ceil((32 - Math.clz32(id)) / 8))
  const size = bytesOf(content.length, 8)
  size[0] = 0x01
  return joined(idBytes, size, content)
}

export function bytesOf(value: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let k = length - 1, left = value; k >= 0; k -= 1, left = Math.floor(left / 256)) bytes[k] = left % 256
  return bytes
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
