import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { iconFiles } from './iconFiles.mjs'
import { at } from './place.mjs'

const drawn = iconFiles()
const png = (bytes: Buffer) => ({
  isPng: bytes.subarray(1, 4).toString('latin1') === 'PNG',
  width: bytes.readUInt32BE(16),
  height: bytes.readUInt32BE(20),
})

describe('icons', () => {
  it.each(['icon.png', 'icon.ico', 'icon.icns'] as const)(
    '%s is drawn from the icon.svg of today',
    (name) => {
      expect(readFileSync(at('build', name)).equals(drawn[name])).toBe(true)
    },
  )

  it('for Windows hold every size up to 256, each where the table says', () => {
    const ico = drawn['icon.ico']
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1])
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const entry = 6 + 16 * index
      const offset = ico.readUInt32LE(entry + 12)
      const picture = png(ico.subarray(offset, offset + ico.readUInt32LE(entry + 8)))
      expect(picture).toMatchObject({ isPng: true, width: ico.readUInt8(entry) || 256 })
      return picture.width
    })
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256])
  })

  it('for macOS are a chain of blocks that ends where the file ends', () => {
    const icns = drawn['icon.icns']
    expect(icns.subarray(0, 4).toString('latin1')).toBe('icns')
    expect(icns.readUInt32BE(4)).toBe(icns.length)
    const found = new Map<string, number>()
    let position = 8
    while (position < icns.length) {
      found.set(
        icns.subarray(position, position + 4).toString('latin1'),
        png(icns.subarray(position + 8)).width,
      )
      position += icns.readUInt32BE(position + 4)
    }
    expect(position).toBe(icns.length)
    expect(Object.fromEntries(found)).toMatchObject({ ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic12: 64 })
  })
})
