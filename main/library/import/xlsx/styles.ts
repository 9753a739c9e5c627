import type { Archive } from '../zip.ts'
import { readPart } from './part.ts'

/** How a number is meant: by itself, as a day (with a time), or as a length of time. */
export type NumberKind = 'number' | 'date' | 'duration'

/**
 * The kind of each cell style by its place. Built-in formats by ECMA-376 part 1, 18.8.30, with those of Chinese
 * (27 to 36 and 50 to 58); formats of one's own by what they are made of.
 */
export async function readStyles(archive: Archive, part: string): Promise<readonly NumberKind[]> {
  const own = new Map<number, NumberKind>()
  const kinds: NumberKind[] = []
  let inCells = false
  await readPart(archive, part, {
    open(name, attributes) {
      if (name === 'numFmt') {
        const { numFmtId = '', formatCode = '' } = attributes()
        own.set(Number(numFmtId), kindOfFormat(formatCode))
      } else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const id = Number(attributes()['numFmtId'] ?? 0)
        kinds.push(own.get(id) ?? builtIn(id))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
    text: () => undefined,
  })
  return kinds
}

function builtIn(id: number): NumberKind {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date'
  return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? 'duration' : 'number'
}

/** Excel itself takes no more. */
const longestFormat = 255

/** Days have a year or a day in them, times only hours, minutes and seconds. */
export function kindOfFormat(format: string): NumberKind {
  const [positive = ''] = format.slice(0, longestFormat).split(';')
  if (/\[(?:h+|m+|s+)\]/i.test(positive)) return 'duration'
  const bare = positive.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').toLowerCase()
  if (bare === 'general') return 'number'
  if (/[yd年日]/.test(bare) || /m.*月|^m{3,}$/.test(bare)) return 'date'
  return /[hs时秒]/.test(bare) ? 'duration' : 'number'
}
