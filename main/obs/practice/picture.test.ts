import { crc32, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { picture } from './picture.ts'
import { encodePng } from './png.ts'
import { emptyScene } from './world.ts'
import { practiceStudio } from './studio.ts'

/** Reads a PNG back by the book: chunks with their checks, then lines without filter. */
function decode(png: Buffer) {
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    const body = png.subarray(at + 4, at + 8 + length)
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body))
    chunks.set(body.subarray(0, 4).toString('latin1'), body.subarray(4))
    at += length + 12
  }
  const header = chunks.get('IHDR') ?? Buffer.alloc(13)
  const width = header.readUInt32BE(0)
  const lines = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))
  const pixels = [...lines].filter((_, at) => at % (width + 1) !== 0)
  return { width, height: header.readUInt32BE(4), palette: [...(chunks.get('PLTE') ?? [])], pixels }
}

test('a picture comes back as it was encoded', () => {
  const pixels = Uint8Array.from([0, 1, 1, 1, 0, 1])
  const palette = [
    [0, 0, 0],
    [9, 8, 7],
  ] as const
  expect(decode(encodePng(3, 2, palette, pixels))).toEqual({
    width: 3,
    height: 2,
    palette: [0, 0, 0, 9, 8, 7],
    pixels: [...pixels],
  })
})

const png = (uri: string) => decode(Buffer.from(uri.replace('data:image/png;base64,', ''), 'base64'))

test('scenes look different, have the size asked for, and are small to send', () => {
  const { scenes } = practiceStudio().collection
  const images = scenes.map((scene) => picture(scene, 480, 270, 0))
  expect(png(images[0] ?? '')).toMatchObject({ width: 480, height: 270 })
  // Opening, one and two, both, card; closing and safe picture are titles like the opening.
  expect(new Set(images).size).toBe(5)
  expect(Math.max(...images.map((image) => image.length))).toBeLessThan(10_000)
})

test('an empty scene is black, and a picture moves with time', () => {
  expect(new Set(png(picture(emptyScene('空'), 64, 36, 0)).pixels)).toEqual(new Set([0]))
  const [scene = emptyScene('空')] = practiceStudio().collection.scenes
  expect(picture(scene, 64, 36, 0)).not.toBe(picture(scene, 64, 36, 5000))
})
