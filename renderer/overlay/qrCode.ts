import { encode } from 'uqr'
import { drawing } from './dom.ts'

/** White modules around the code that scanners need (ISO/IEC 18004 asks for four). */
const quiet = 4
/** What the largest code holds at this level of correction. */
const mostBytes = 2331

/** The link as a code, or null when it is empty or longer than any code holds. */
export function qrCode(link: string): SVGSVGElement | null {
  const trimmed = link.trim()
  if (trimmed === '' || new TextEncoder().encode(trimmed).length > mostBytes) return null
  const { data, size } = encode(trimmed, { ecc: 'M', border: quiet })
  const path = data
    .map((row, y) =>
      runs(row)
        .map(([from, to]) => `M${from} ${y}h${to - from}v1h${from - to}z`)
        .join(''),
    )
    .join('')
  return drawing('code', size, size, path)
}

/** Dark stretches of a row, so that no hairlines show between modules. */
function runs(row: readonly boolean[]): [from: number, to: number][] {
  const found: [number, number][] = []
  for (const [x, dark] of row.entries()) {
    const last = found[found.length - 1]
    if (!dark) continue
    if (last && last[1] === x) last[1] = x + 1
    else found.push([x, x + 1])
  }
  return found
}
