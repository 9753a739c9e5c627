import { limits } from '../limits.ts'
import { FileRefused } from '../refused.ts'
import type { Archive } from '../zip.ts'
import { readPart } from './part.ts'

/** Texts that cells refer to by number. Rich text is joined; readings above characters (rPh) are left out. */
export async function readSharedStrings(archive: Archive, part: string): Promise<readonly string[]> {
  const strings: string[] = []
  let current = ''
  let inText = false
  let readings = 0
  let characters = 0
  await readPart(archive, part, {
    open(name) {
      if (name === 'si') current = ''
      else if (name === 't') inText = true
      else if (name === 'rPh') readings += 1
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') readings -= 1
      else if (name === 'si') {
        characters += current.length
        if (characters > limits.partBytes) throw new FileRefused('import.bomb')
        strings.push(unescape(current))
      }
    },
    text(value) {
      if (inText && readings === 0 && current.length < limits.cellCharacters) current += value
    },
  })
  return strings
}

/** `_x000D_` stands for a character that XML can't hold (ECMA-376 part 1, 22.9.2.19). */
export const unescape = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
