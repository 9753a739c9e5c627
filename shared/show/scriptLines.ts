import type { Paragraph } from './script.ts'
import type { Person } from './show.ts'

/**
 * A script as people type it, a paragraph a line: `主播：大家好` said by somebody, `[举手示意]` done and not read,
 * `[[放慢]]` for the reader's eye, `!` before what has to be said as it stands. 主播 and 副播 mean the first host and
 * co-host where nobody has that name.
 */
export function scriptLines(
  text: string,
  people: readonly Pick<Person, 'id' | 'name' | 'role'>[],
  id: () => string,
): Paragraph[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ ...readLine(line, people), id: id() }))
}

const longestParagraph = 20_000

function readLine(whole: string, people: Parameters<typeof scriptLines>[1]): Omit<Paragraph, 'id'> {
  const line = whole.slice(0, longestParagraph)
  const note = /^(?:\[\[|【【)(.*?)(?:\]\]|】】)$/.exec(line)?.[1]
  if (note !== undefined) return { kind: 'note', who: '', text: note }
  const done = /^[[【（(](.*?)[\]】）)]$/.exec(line)?.[1]
  if (done !== undefined) return { kind: 'cue', who: '', text: `[${done}]` }
  const must = /^[!！]/.test(line)
  const rest = must ? line.slice(1).trim() : line
  const said = /^([^：:]{1,20})[：:]\s*(.*)$/.exec(rest)
  const who = said && speaker(said[1]!.trim(), people)
  const words = { kind: 'say' as const, who: who?.id ?? '', text: who ? said[2]! : rest }
  return must ? { ...words, must } : words
}

const speaker = (name: string, people: Parameters<typeof scriptLines>[1]) =>
  people.find((person) => person.name === name) ??
  (/^(?:主播|主持人?|主讲)$/.test(name) ? people.find((person) => person.role === 'host') : undefined) ??
  (/^(?:副播|搭档|助播)$/.test(name) ? people.find((person) => person.role === 'cohost') : undefined)
