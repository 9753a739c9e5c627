import { describe, expect, it } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { ebmlId, elementAt, joined, unsigned, walk } from './ebml.ts'
import { webmCluster, webmHead, type Block } from './write.ts'

const size = { width: 1280, height: 720 }

/** Track, time and flags of every block, and the cluster's own time. */
function read(cluster: Uint8Array) {
  const whole = elementAt(cluster, 0)
  if (whole === null || whole === 'bad' || whole.size === null) throw new Error('no cluster')
  const blocks: { track: number; atMs: number; key: boolean; bytes: number[] }[] = []
  let tick = 0
  walk(cluster, whole.from, whole.from + whole.size, ({ id, from, size: length }) => {
    if (id === ebmlId.clusterTick) tick = unsigned(cluster, from, length)
    if (id !== ebmlId.simpleBlock) return
    blocks.push({
      track: cluster[from]! - 0x80,
      atMs: tick + unsigned(cluster, from + 1, 2),
      key: cluster[from + 3] === 0x80,
      bytes: [...cluster.subarray(from + 4, from + length)],
    })
  })
  return { id: whole.id, tick, blocks, length: whole.from + whole.size }
}

describe('a WebM that is written while it happens', () => {
  it.each([
    [true, [1, 2]],
    [false, [1]],
  ])('names its tracks; with sound: %s', (sound, tracks) => {
    const head = webmHead({ ...size, sound })
    const numbers: number[] = []
    walk(head, 0, head.length, ({ id, from, size: length }) => {
      if (id !== ebmlId.track) return
      walk(head, from, from + length, (inner) => {
        if (inner.id === ebmlId.trackNumber) numbers.push(unsigned(head, inner.from, inner.size))
      })
    })
    expect(numbers).toEqual(tracks)
  })

  it('leaves the segment open, so that clusters may follow for as long as they come', () => {
    const head = webmHead({ ...size, sound: true })
    const cluster = webmCluster([{ track: 'picture', atMs: 0, key: true, bytes: Uint8Array.of(1) }])
    const seen: number[] = []
    const film = joined(head, cluster, cluster)
    walk(film, 0, film.length, ({ id }) => seen.push(id))
    expect(seen.filter((id) => id === ebmlId.cluster)).toHaveLength(2)
  })

  it('puts blocks in the order of their times', () => {
    const { blocks, tick } = read(
      webmCluster([
        { track: 'picture', atMs: 7040, key: false, bytes: Uint8Array.of(1) },
        { track: 'sound', atMs: 7000.4, key: true, bytes: Uint8Array.of(2) },
        { track: 'picture', atMs: 7080, key: true, bytes: Uint8Array.of(3) },
      ]),
    )
    expect(tick).toBe(7000)
    expect(blocks).toEqual([
      { track: 2, atMs: 7000, key: true, bytes: [2] },
      { track: 1, atMs: 7040, key: false, bytes: [1] },
      { track: 1, atMs: 7080, key: true, bytes: [3] },
    ])
  })

  const block: fc.Arbitrary<Block> = fc.record({
    track: fc.constantFrom('picture' as const, 'sound' as const),
    atMs: fc.double({ min: 3_600_000, max: 3_632_000, noNaN: true }),
    key: fc.boolean(),
    bytes: fc.uint8Array({ maxLength: 300 }),
  })
  test.prop([fc.array(block, { minLength: 1, maxLength: 80 })])(
    'keeps every block and its time',
    (blocks) => {
      const cluster = webmCluster(blocks)
      const found = read(cluster)
      expect(found.length).toBe(cluster.length)
      expect(found.blocks.map(({ atMs }) => atMs)).toEqual(
        blocks.map(({ atMs }) => Math.round(atMs)).toSorted((one, other) => one - other),
      )
    },
  )
})
