import { formatDuration, parseDuration } from './duration.ts'
import { longestParagraph, type Paragraph } from './script.ts'
import type { Person } from './show.ts'

type People = readonly Pick<Person, 'id' | 'name' | 'role'>[]

/**
 * A script as people type it, a paragraph a line: `主播：大家好` said by somebody, `[举手示意]` done and not read,
 * `[[放慢]]` for the reader's eye, `!` before what has to be said as it stands, `# 开场 1:30` begins a segment and says
 * how long it should take. 主播 and 副播 mean the first host and co-host where nobody has that name.
 */
export const scriptLines = (text: string, people: People, id: () => string): Paragraph[] =>
  linesOf(text).map((line) => ({ ...readLine(line, people), id: id() }))

/** The lines of a text, whatever ends them, without the bullets of lists; empty ones are none. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.trim().replace(bullet, ''))
    .filter((line) => line !== '')

/** As Word and WPS write them into plain text; those of their symbol fonts lie in the private use area. */
const bullet = /^(?:[·•‧●○◦▪▫■□◆◇▶►➢➤✓✔]\s+|[\uf000-\uf0ff]\s*)/u

/** What one line means. */
export function readLine(whole: string, people: People): Omit<Paragraph, 'id'> {
  const line = whole.trim().slice(0, longestParagraph)
  const named = /^#{1,6}\s*(\S.*)$/.exec(line)?.[1]
  if (named !== undefined) return readMark(named)
  const note = /^(?:\[\[|【【)(.*?)(?:\]\]|】】)$/.exec(line)?.[1]
  if (note !== undefined) return { kind: 'note', who: '', text: note }
  const done = bracketed(line)
  if (done !== null) return { kind: 'cue', who: '', text: `[${done}]` }
  const { text: rest, must } = withoutMust(line)
  const said = /^([^：:]{1,20})[：:]\s*(.*)$/.exec(rest)
  const who = said && speaker(said[1]!.trim(), people)
  const words = { kind: 'say' as const, who: who?.id ?? '', text: who ? said[2]! : rest }
  return must ? { ...words, must } : words
}

/** `【必说】`, `（必念）`, `必说：` and an exclamation mark before a line oblige the speaker to its words. */
export function withoutMust(text: string): { text: string; must: boolean } {
  const rest = /^(?:[【[（(]必[说念读][】\]）)]|必[说念读][：:]|[!！])\s*(.+)$/su.exec(text)?.[1]
  return rest === undefined ? { text, must: false } : { text: rest, must: true }
}

/** What stands in brackets that hold the whole line; null for any other line. */
export const bracketed = (line: string): string | null =>
  /^(?:\[([^[\]]*)\]|【([^【】]*)】|（([^（）]*)）|\(([^()]*)\))$/.exec(line)?.slice(1).find(Boolean) ?? null

/** The line that `readLine` reads back as this paragraph. */
export function lineOf(
  { kind, who, text: broken, must, targetMs }: Paragraph,
  people: readonly Pick<Person, 'id' | 'name'>[],
): string {
  const text = broken.replaceAll(/\s*[\r\n]+\s*/g, ' ')
  if (kind === 'mark') return `# ${text}${targetMs === undefined ? '' : ` ${formatDuration(targetMs)}`}`
  if (kind === 'cue') return `[${text.replace(/^[[【](.*)[\]】]$/, '$1')}]`
  if (kind === 'note') return `[[${text}]]`
  const name = people.find((person) => person.id === who)?.name
  return `${must ? '!' : ''}${name ? `${name}：` : ''}${text}`
}

/** The person of a name, or of a role's name where nobody is called that. */
export const speaker = <P extends Pick<Person, 'name' | 'role'>>(name: string, people: readonly P[]) =>
  people.find((person) => person.name === name) ??
  (/^(?:主播|主持人?|主讲)$/.test(name) ? people.find((person) => person.role === 'host') : undefined) ??
  (/^(?:副播|搭档|助播)$/.test(name) ? people.find((person) => person.role === 'cohost') : undefined) ??
  (/^嘉宾$/.test(name) ? people.find((person) => person.role === 'guest') : undefined)

/**
 * A length at the end of a heading: figures with units or blanks between them. Two figures that touch are one, or a
 * long number could be read in ever so many ways, each of them tried.
 */
const timedMark =
  /^(.+?)[\s（(【[—-]*(\d[\d:：.]{0,9}(?:(?:\s*(?:小时|分钟?|秒钟?|min|s)\s*|\s+)\d[\d:：.]{0,9})*(?:\s*(?:小时|分钟?|秒钟?|min|s))?)\s*[）)】\]]*$/i

/** `开场 1:30`, `开场（两分钟）` with figures, `开场 90秒`: a segment's name and how long it should take. */
export function readMark(text: string): Omit<Paragraph, 'id'> {
  const timed = timedMark.exec(text)
  const targetMs = timed && /[:：分秒时ms]/i.test(timed[2]!) ? parseDuration(timed[2]!) : null
  return targetMs === null || !timed
    ? { kind: 'mark', who: '', text: text.trim() }
    : { kind: 'mark', who: '', text: timed[1]!.trim(), targetMs }
}
