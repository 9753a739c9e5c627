import { strToU8, zipSync, type Zippable } from 'fflate'
import type { Refusal } from '../../shared/protocol/refusal.ts'
import { refuse } from '../../shared/protocol/refusal.ts'
import { documentName, packShow, pictureEndings, unpackShow } from '../../shared/show/file.ts'
import type { Show } from '../../shared/show/show.ts'
import { FileRefused } from './import/refused.ts'
import { openZip } from './import/zip.ts'

/** A part of a show file, and all of its pictures together. A large show is a few megabytes. */
const partBytes = 16 * 1024 * 1024
const pictureBytes = 64 * 1024 * 1024

/** The bytes of a show file. Pictures are packed already. */
export function writeShowFile(show: Show): Uint8Array {
  const { document, pictures } = packShow(show)
  const parts: Zippable = { [documentName]: strToU8(JSON.stringify(document)) }
  for (const [name, base64] of pictures) parts[name] = [Buffer.from(base64, 'base64'), { level: 0 }]
  return zipSync(parts)
}

/**
 * The show in a file of whoever: bounded before it is unpacked, read by the schema, with pictures that are pictures.
 * Nothing in it is run, fetched or written to disk. A bare JSON document is taken as well.
 */
export async function readShowFile(bytes: Uint8Array): Promise<Show | Refusal> {
  try {
    return await read(bytes)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return error.refusal.code === 'import.bomb'
      ? refuse('import.bomb')
      : refuse('show.invalid', { where: documentName, problem: 'zip' })
  }
}

async function read(bytes: Uint8Array): Promise<Show | Refusal> {
  if (bytes[0] !== 0x50) return unpackShow(parse(bytes), () => null)
  const archive = openZip(bytes, partBytes)
  const document = await archive.bytes(documentName)
  if (!document) return refuse('show.invalid', { where: documentName, problem: 'missing' })
  const pictures = new Map<string, string>()
  let total = 0
  for (const name of archive.names.filter((one) => one.startsWith('pictures/'))) {
    const picture = await archive.bytes(name)
    if (!picture || !isPicture(name, picture)) continue
    total += picture.length
    if (total > pictureBytes) return refuse('import.bomb')
    pictures.set(name, Buffer.from(picture).toString('base64'))
  }
  return unpackShow(parse(document), (name) => pictures.get(name) ?? null)
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown
  } catch {
    return null // refused as no document
  }
}

const leads: { readonly [ending: string]: (bytes: Buffer) => boolean } = {
  png: (bytes) => bytes.subarray(0, 4).equals(Buffer.from('89504e47', 'hex')),
  jpg: (bytes) => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')),
  gif: (bytes) => bytes.subarray(0, 4).toString('latin1') === 'GIF8',
  webp: (bytes) => bytes.subarray(8, 12).toString('latin1') === 'WEBP',
  avif: (bytes) => bytes.subarray(4, 12).toString('latin1') === 'ftypavif',
  // Drawn as an image it can't run anything; still, one that wants to is not let in.
  svg: (bytes) => isPlainDrawing(bytes.toString('utf8')),
}

function isPicture(name: string, bytes: Uint8Array): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return pictureEndings.includes(ending) && (leads[ending]?.(Buffer.from(bytes)) ?? false)
}

const isPlainDrawing = (text: string): boolean =>
  /<svg[\s>]/i.test(text) &&
  !/<script|<foreignobject|<!entity|javascript:|\son\w+\s*=|(?:href|src)\s*=[\s"']*(?:https?:)?\/\//i.test(
    text,
  )
