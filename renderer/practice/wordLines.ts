const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Breaks a sentence between words, so that no line is wider than `most`; a longer word stands alone. */
export function wordLines(text: string, most: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = []
  for (const { segment, isWordLike } of words.segment(text)) {
    const last = lines.at(-1)
    // A comma or full stop never begins a line.
    const fits = last !== undefined && (widthOf(last + segment) <= most || isWordLike === false)
    if (fits) lines[lines.length - 1] = last + segment
    else lines.push(segment)
  }
  return lines.map((line) => line.trim())
}
