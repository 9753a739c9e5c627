/** Which slice of a font has which characters, told from the `unicode-range` of its `@font-face` rules. */
export interface Slices<T> {
  /** The slice that has the code point, or null. */
  of(codePoint: number): T | null
}

type Range = readonly [from: number, to: number]

/** Ranges of a `unicode-range`: `U+4e00-4eff, U+3?, U+20`. */
export function rangesOf(unicodeRange: string): Range[] {
  return unicodeRange.split(',').flatMap((part): Range[] => {
    const found = /^\s*U\+([0-9a-f?]+)(?:-([0-9a-f]+))?\s*$/i.exec(part)
    if (!found?.[1]) return []
    const from = Number.parseInt(found[1].replace(/\?/g, '0'), 16)
    const to = found[2] ? Number.parseInt(found[2], 16) : Number.parseInt(found[1].replace(/\?/g, 'f'), 16)
    return [[from, to]]
  })
}

/** Slices for quick look-up. Where two claim a character the later one has it, as in CSS. */
export function slicesOf<T>(
  all: readonly { readonly slice: T; readonly ranges: readonly Range[] }[],
): Slices<T> {
  const entries = all.flatMap(({ slice, ranges }, order) =>
    ranges.map(([from, to]) => ({ from, to, order, slice })),
  )
  entries.sort((a, b) => a.from - b.from)
  // The furthest end so far bounds how far back a search must go.
  const reach: number[] = []
  for (const { to } of entries) reach.push(Math.max(to, reach[reach.length - 1] ?? 0))

  return {
    of(codePoint) {
      let best: (typeof entries)[number] | null = null
      for (let at = lastFrom(entries, codePoint); at >= 0 && (reach[at] ?? 0) >= codePoint; at -= 1) {
        const entry = entries[at]
        if (entry && entry.to >= codePoint && (!best || entry.order > best.order)) best = entry
      }
      return best?.slice ?? null
    },
  }
}

/** Index of the last entry that begins at or before the code point. */
function lastFrom(entries: readonly { from: number }[], codePoint: number): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.from ?? Infinity) <= codePoint) low = middle + 1
    else high = middle
  }
  return low - 1
}
