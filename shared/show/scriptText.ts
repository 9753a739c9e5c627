import type { Paragraph, Script } from './script.ts'
import { lineOf, linesOf, readLine } from './scriptLines.ts'
import type { Person } from './show.ts'

/** A script as plain text, a paragraph a line, as `scriptLines` reads it. */
export const scriptToText = (script: Script, people: readonly Person[]): string =>
  script.map((paragraph) => lineOf(paragraph, people)).join('\n')

/**
 * The script that a text means. A line that reads as before keeps its paragraph, id and links; so a reader's place
 * holds while something else is edited. Empty lines are none.
 */
export function textToScript(
  text: string,
  before: Script,
  people: readonly Person[],
  newId: () => string,
): Script {
  const kept = new Map<string, Paragraph[]>()
  for (const paragraph of before) {
    const line = lineOf(paragraph, people)
    kept.set(line, [...(kept.get(line) ?? []), paragraph])
  }
  const lines = linesOf(text)
  const same = lines.map((line) => kept.get(line)?.shift() ?? null)
  const used = new Set(same.filter((paragraph) => paragraph !== null).map((paragraph) => paragraph.id))
  const spare = before.filter((paragraph) => !used.has(paragraph.id))
  return lines.map((line, at) => {
    const unchanged = same[at]
    if (unchanged) return unchanged
    // A changed line takes over the id of the paragraph that it most likely was: the next one that found no line.
    const was = spare.shift()
    return { ...readLine(line, people), id: was?.id ?? newId(), ...(was?.link ? { link: was.link } : {}) }
  })
}
