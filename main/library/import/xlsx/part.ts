import type { Archive } from '../zip.ts'
import { createPace } from '../paced.ts'
import { createXml, type Listener } from './xml.ts'

/** Reads an XML part of the workbook from beginning to end, letting others in; does nothing when there is none. */
export async function readPart(archive: Archive, name: string, listener: Listener): Promise<void> {
  if (!archive.has(name)) return
  const breathe = createPace()
  const decoder = new TextDecoder('utf-8')
  const xml = createXml(listener)
  for await (const piece of archive.pieces(name)) {
    xml.push(decoder.decode(piece, { stream: true }))
    await breathe()
  }
  xml.push(decoder.decode())
  xml.end()
}
