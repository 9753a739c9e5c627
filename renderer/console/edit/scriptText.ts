import type { Paragraph, Script } from '../../../shared/show/script.ts'
import type { Person } from '../../../shared/show/show.ts'

/**
 * A script as plain text, a paragraph a line: `杜警官：大家好`, cues in brackets `[举手示意]`, notes in double brackets
 * `[[先看稿]]`, must-say lines with an exclamation mark before them.
 */
export const scriptToText = (script: Script, people: readonly Person[]): string =>
  script.map((paragraph) => lineOf(paragraph, people)).join('\n')

function lineOf({ kind, who, text: broken, must }: Paragraph, people: readonly Person[]): string {
  const text = broken.replaceAll(/\s*[\r\n]+\s*/g, ' ')
  if (kind === 'cue') return `[${text.replace(/^[[【](.*)[\]】]$/, '$1')}]`
  if (kind === 'note') return `[[${text}]]`
  const name = people.find((person) => person.id === who)?.name
  return `${must ? '!' : ''}${name ? `${name}：` : ''}${text}`
}

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
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '')
  const same = lines.map((line) => kept.get(line)?.shift() ?? null)
  const used = new Set(same.filter((paragraph) => paragraph !== null).map((paragraph) => paragraph.id))
  const spare = before.filter((paragraph) => !used.has(paragraph.id))
  return lines.map((line, at) => {
    const unchanged = same[at]
    if (unchanged) return unchanged
    // A changed line takes over the id of the paragraph that it most likely was: the next one that found no line.
    const was = spare.shift()
    return { ...parseLine(line, people), id: was?.id ?? newId(), ...(was?.link ? { link: was.link } : {}) }
  })
}

function parseLine(line: string, people: readonly Person[]): Omit<Paragraph, 'id'> {
  const trimmed = line.trim()
  const note = /^(?:\[\[|【【)(.*?)(?:\]\]|】】)$/.exec(trimmed)
  if (note) return { kind: 'note', who: '', text: note[1]! }
  const cue = /^[[【](.*?)[\]】]$/.exec(trimmed)
  if (cue) return { kind: 'cue', who: '', text: `[${cue[1]!}]` }
  const must = /^[!！]/.test(trimmed)
  const rest = must ? trimmed.slice(1) : trimmed
  const said = /^([^：:]{1,20})[：:]\s*(.*)$/.exec(rest)
  const person = said && people.find((known) => known.name === said[1]!.trim())
  return {
    kind: 'say',
    who: person?.id ?? '',
    text: person ? said[2]! : rest,
    ...(must ? { must: true } : {}),
  }
}

/** Characters that are read aloud. */
export const spokenLength = (script: Script): number =>
  script.reduce(
    (sum, { kind, text }) => sum + (kind === 'say' ? [...text.replaceAll(/\s/g, '')].length : 0),
    0,
  )
