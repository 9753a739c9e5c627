/** Full-width signs whose ink is on the left, and those whose ink is on the right. */
const closing = '，。、；：！？”’）》〉」』】〕'
const opening = '“‘（《〈「『【〔'

export interface Run {
  readonly text: string
  /** The half of its last sign that is blank is taken away. */
  readonly tight: boolean
}

/**
 * Where two full-width signs meet, one gives up its blank half, as Chinese is typeset (“……”，and not “……” ，). Engines
 * do so from Chrome 123 on; OBS's doesn't, and a card has to look the same everywhere.
 */
export function tightRuns(text: string): Run[] {
  const runs: Run[] = []
  let from = 0
  for (let at = 0; at + 1 < text.length; at += 1) {
    if (!meet(text.charAt(at), text.charAt(at + 1))) continue
    if (at > from) runs.push({ text: text.slice(from, at), tight: false })
    runs.push({ text: text.charAt(at), tight: true })
    from = at + 1
  }
  if (from < text.length) runs.push({ text: text.slice(from), tight: false })
  return runs
}

const meet = (one: string, next: string): boolean =>
  closing.includes(one)
    ? closing.includes(next) || opening.includes(next)
    : opening.includes(one) && opening.includes(next)

/** Begins with a sign whose left half is blank, which would look like an indent. */
export const opens = (text: string): boolean => opening.includes(text.charAt(0)) && text !== ''
