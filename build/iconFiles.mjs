/**
 * icon.svg as the files that the installers want: icon.png, icon.ico, icon.icns. Both containers take PNG pictures
 * as they are, so writing them needs no more than their tables.
 * Formats: ICO from Microsoft's "Icons in Win32"; ICNS from Apple's type codes (four letters, length, data).
 */
import { Resvg } from '@resvg/resvg-js'
import { readFileSync } from 'node:fs'
import { at } from './place.mjs'

const icoSizes = [16, 24, 32, 48, 64, 128, 256]
/** Type codes that hold PNG, with the edge of their picture. */
const icnsTypes = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
])

/** @returns {Record<'icon.png' | 'icon.ico' | 'icon.icns', Buffer>} */
export function iconFiles() {
  const svg = readFileSync(at('build', 'icon.svg'), 'utf8')
  /** @param {number} size */
  const draw = (size) =>
    Buffer.from(new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng())
  return {
    'icon.png': draw(1024),
    'icon.ico': ico(icoSizes.map((size) => ({ size, png: draw(size) }))),
    'icon.icns': icns(icnsTypes.map(([type, size]) => ({ type, png: draw(size) }))),
  }
}

/** @param {{ size: number, png: Buffer }[]} pictures */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  pictures.forEach(({ size, png }, index) => {
    const entry = 6 + 16 * index
    // 256 is written as 0: the field has one byte.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** @param {{ type: string, png: Buffer }[]} pictures */
function icns(pictures) {
  const blocks = pictures.map(({ type, png }) => block(type, png))
  return block('icns', Buffer.concat(blocks))
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function block(type, data) {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(8 + data.length, 4)
  return Buffer.concat([head, data])
}
