/** Reads tar archives (POSIX ustar, with GNU and pax long names) as they stream by. */
export interface TarEntry {
  name: string
  isFile: boolean
  bytes: number
}

const block = 512
/** A header that claims more than this is damaged. */
const mostBytes = 8 * 1024 ** 3

export class TarDamaged extends Error {}

/**
 * @param begin called for each entry; returns who takes its contents, or null to pass over it
 * @throws TarDamaged for what is no tar
 */
export function createTarReader(begin: (entry: TarEntry) => ((piece: Uint8Array) => void) | null) {
  let held = new Uint8Array(0)
  let left = 0
  let padding = 0
  let take: ((piece: Uint8Array) => void) | null = null
  let longName: string | null = null
  let ended = false
  let any = false

  function header(bytes: Uint8Array): void {
    if (bytes.every((byte) => byte === 0)) {
      ended = true
      return
    }
    if (!checksumFits(bytes)) throw new TarDamaged('checksum')
    any = true
    const size = Number.parseInt(text(bytes, 124, 12).trim() || '0', 8)
    if (!Number.isFinite(size) || size < 0 || size > mostBytes) throw new TarDamaged('size')
    const type = String.fromCharCode(bytes[156] ?? 0)
    left = size
    padding = (block - (size % block)) % block
    if (type === 'L' || type === 'x') {
      const pieces: Uint8Array[] = []
      take = (piece) => pieces.push(Uint8Array.from(piece))
      finish = () => (longName = nameIn(Buffer.concat(pieces).toString(), type))
      return
    }
    const prefix = text(bytes, 257, 5) === 'ustar' ? text(bytes, 345, 155) : ''
    const name = longName ?? (prefix ? `${prefix}/${text(bytes, 0, 100)}` : text(bytes, 0, 100))
    longName = null
    take = type === 'g' ? null : begin({ name, isFile: type === '0' || type === '\0', bytes: size })
    finish = () => undefined
  }
  let finish = (): unknown => undefined

  return {
    push(chunk: Uint8Array): void {
      let rest = held.length === 0 ? chunk : Buffer.concat([held, chunk])
      held = new Uint8Array(0)
      while (rest.length > 0 && !ended) {
        if (left > 0) {
          const piece = rest.subarray(0, Math.min(left, rest.length))
          take?.(piece)
          left -= piece.length
          rest = rest.subarray(piece.length)
          if (left === 0) finish()
        } else if (padding > 0) {
          const skipped = Math.min(padding, rest.length)
          padding -= skipped
          rest = rest.subarray(skipped)
        } else if (rest.length < block) {
          held = Uint8Array.from(rest)
          return
        } else {
          header(rest.subarray(0, block))
          rest = rest.subarray(block)
        }
      }
    },
    /** @throws TarDamaged when it broke off */
    end(): void {
      if (!any || left > 0) throw new TarDamaged('ends too early')
    },
  }
}

/** The sum of the header's bytes with its own field as blanks. */
function checksumFits(bytes: Uint8Array): boolean {
  let sum = 0
  for (let at = 0; at < block; at += 1) sum += at >= 148 && at < 156 ? 32 : bytes[at]!
  return sum === Number.parseInt(text(bytes, 148, 8).trim(), 8)
}

function text(bytes: Uint8Array, from: number, length: number): string {
  const field = bytes.subarray(from, from + length)
  const end = field.indexOf(0)
  return Buffer.from(end < 0 ? field : field.subarray(0, end)).toString()
}

/** The name that a long-name entry carries: as it stands (GNU), or among records of a pax header. */
function nameIn(contents: string, type: string): string | null {
  if (type === 'L') return contents.replace(/\0.*$/s, '')
  return /(?:^|\n)\d+ path=([^\n]+)\n/.exec(contents)?.[1] ?? null
}
