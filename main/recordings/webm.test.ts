import { describe, expect, it } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { bytesOf, ebmlId, element, elementAt, joined, unsigned, walk } from '../../shared/webm/ebml.ts'
import { lengthMs, seekableHead } from './seekable.ts'
import { createWebmIndex } from './webmIndex.ts'

const open = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]

/** As MediaRecorder writes: segment and clusters open, no duration. */
function film(seconds: number): Uint8Array {
  const header = element(0x1a45dfa3, bytesOf(1, 4))
  const info = element(ebmlId.info, element(ebmlId.tickLength, bytesOf(1_000_000, 3)))
  const track = (number: number, kind: number) =>
    element(
      ebmlId.track,
      joined(element(ebmlId.trackNumber, bytesOf(number, 1)), element(ebmlId.trackKind, bytesOf(kind, 1))),
    )
  const tracks = element(ebmlId.tracks, joined(track(1, 2), track(2, 1)))
  const block = (of: number, relative: number, key: boolean) =>
    element(
      ebmlId.simpleBlock,
      joined(
        bytesOf(0x80 + of, 1),
        bytesOf(relative, 2),
        bytesOf(key ? 0x80 : 0, 1),
        new Uint8Array(50).fill(of),
      ),
    )
  const clusters = Array.from({ length: seconds }, (_, at) =>
    joined(
      Uint8Array.from([0x1f, 0x43, 0xb6, 0x75, ...open]),
      element(ebmlId.clusterTick, bytesOf(at * 1000, 8)),
      block(1, 0, true),
      // Every third cluster begins with a picture that needs the one before.
      block(2, 10, at % 3 !== 2),
      block(2, 500, false),
    ),
  )
  return joined(header, Uint8Array.from([0x18, 0x53, 0x80, 0x67, ...open]), info, tracks, ...clusters)
}

const read = (bytes: Uint8Array, step = bytes.length) => {
  const index = createWebmIndex()
  for (let at = 0; at < bytes.length; at += step) index.push(bytes.subarray(at, at + step))
  return index.facts()
}

describe('a WebM as MediaRecorder writes it', () => {
  it('is given a place to begin for each cluster whose first picture stands on its own', () => {
    const facts = read(film(6))
    expect(facts.sound).toBe(true)
    expect(facts.entries.map(({ tick }) => tick)).toEqual([0, 1000, 3000, 4000])
    expect(lengthMs(facts)).toBe(5500)
  })

  test.prop([fc.integer({ min: 1, max: 300 })])('reads alike however it is cut into parts', (step) => {
    expect(read(film(5), step)).toEqual(read(film(5)))
  })

  it('gets a head with its length, and every place in it is where a cluster begins', () => {
    const bytes = film(6)
    const facts = read(bytes)
    const head = seekableHead(facts)!
    const whole = joined(head, bytes.slice(facts.head.length))
    const places: number[] = []
    let content = 0
    let duration = 0
    walk(whole, 0, head.length, ({ id, from, size }) => {
      if (id === ebmlId.segment) content = from
      if (id === ebmlId.info)
        walk(whole, from, from + size, (one) => {
          if (one.id === 0x4489) duration = new DataView(whole.buffer, one.from, 8).getFloat64(0)
        })
      if (id !== 0x1c53bb6b) return
      walk(whole, from, from + size, (point) =>
        walk(whole, point.from, point.from + point.size, (part) => {
          if (part.id !== 0xb7) return
          walk(whole, part.from, part.from + part.size, (inner) => {
            if (inner.id === 0xf1) places.push(unsigned(whole, inner.from, inner.size))
          })
        }),
      )
    })
    expect(duration).toBe(5500)
    expect(places).toHaveLength(4)
    for (const place of places) {
      const found = elementAt(whole, content + place)
      expect(found).toMatchObject({ id: ebmlId.cluster })
    }
  })

  it('is left as it is when it is something else, or cut before its first picture', () => {
    expect(seekableHead(read(new Uint8Array(200)))).toBeNull()
    expect(seekableHead(read(film(2).slice(0, 40)))).toBeNull()
  })
})
