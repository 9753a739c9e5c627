/** Instructions inside a spoken line: `大家好[挥手]` reads the first three characters. */
const asides = /\[[^[\]]{1,60}\]|【[^【】]{1,60}】/g

export interface SpokenPart {
  readonly text: string
  /** To be done, not said. */
  readonly aside: boolean
}

/** A spoken line in order: what is said, and the instructions between as they are written. Joined they are the line. */
export function spokenParts(line: string): SpokenPart[] {
  const parts: SpokenPart[] = []
  let from = 0
  for (const { 0: aside, index } of line.matchAll(asides)) {
    if (index > from) parts.push({ text: line.slice(from, index), aside: false })
    parts.push({ text: aside, aside: true })
    from = index + aside.length
  }
  if (from < line.length) parts.push({ text: line.slice(from), aside: false })
  return parts
}
