import { inflateSync } from 'node:zlib'

/**
 * Bilibili's frames: 16 bytes of header, big-endian (u32 length of all, u16 length of the header, u16 version, u32
 * operation, u32 sequence), then the body. Version 2 is zlib over further packets; a message may carry several.
 */
export const operation = { beat: 2, beatAnswer: 3, business: 5, auth: 7, authAnswer: 8 } as const

export interface Packet {
  operation: number
  body: Buffer
}

const headerBytes = 16
const deflated = 2
/** Packets in packets in packets: nobody sends that in earnest. */
const deepest = 3
/** A batch of comments is some hundred KB at most; what swells beyond this is meant to hurt. */
const mostBytes = 8 * 1024 * 1024

export function encodePacket(op: number, body: string): Uint8Array {
  const payload = Buffer.from(body)
  const header = Buffer.alloc(headerBytes)
  header.writeUInt32BE(headerBytes + payload.length, 0)
  header.writeUInt16BE(headerBytes, 4)
  header.writeUInt16BE(1, 6)
  header.writeUInt32BE(op, 8)
  header.writeUInt32BE(1, 12)
  return Buffer.concat([header, payload])
}

/** Every packet in a message, unpacked. `ok` is false where bytes were left that are no packet. */
export function decodePackets(data: Buffer, depth = 0): { packets: readonly Packet[]; ok: boolean } {
  const packets: Packet[] = []
  let ok = true
  let at = 0
  while (at < data.length) {
    const length = data.length - at >= headerBytes ? data.readUInt32BE(at) : 0
    const header = length >= headerBytes ? data.readUInt16BE(at + 4) : 0
    if (header < headerBytes || header > length || at + length > data.length) return { packets, ok: false }
    const version = data.readUInt16BE(at + 6)
    const body = data.subarray(at + header, at + length)
    if (version === deflated) {
      const inner = depth < deepest ? inflate(body) : null
      const read = inner ? decodePackets(inner, depth + 1) : { packets: [], ok: false }
      packets.push(...read.packets)
      ok &&= read.ok
    } else packets.push({ operation: data.readUInt32BE(at + 8), body })
    at += length
  }
  return { packets, ok }
}

function inflate(body: Buffer): Buffer | null {
  try {
    return inflateSync(body, { maxOutputLength: mostBytes })
  } catch {
    return null // counted as a message that can't be read
  }
}
