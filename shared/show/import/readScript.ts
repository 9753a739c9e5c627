import { cleanText } from '../../comments/clean.ts'
import { longestParagraph, mostParagraphs, type Paragraph, type Script } from '../script.ts'
import { bracketed, readLine, readMark, withoutMust } from '../scriptLines.ts'
import type { Person } from '../show.ts'
import { findSpeakers, labelKind, prefixOf } from './speakers.ts'
import type { SourceLine } from './scriptSource.ts'

export interface ReadScript {
  script: Script
  /** Speakers that the show does not have yet. */
  people: readonly Person[]
  /** Lines beyond the most that a script may have. */
  left: number
}

/**
 * A script out of the lines of a file: who says what, what is done and not said, notes, segments with their times, and
 * what has to be said. A line without a name goes on with whoever spoke before it.
 */
export function readScript(
  source: readonly SourceLine[],
  people: readonly Person[],
  id: () => string,
): ReadScript {
  const lines = source
    .map((line) => ({ ...line, text: cleanText(line.text, longestParagraph).text }))
    .filter((line) => line.text !== '')
  const texts = lines.map(({ text, column }) => (column === 'who' ? `${text}：` : withoutMust(text).text))
  const speakers = findSpeakers(texts, people, id)
  let talking: Person | undefined
  const script: Paragraph[] = []
  for (const line of lines) {
    if (line.column === 'who') {
      talking = speakers.who(line.text) ?? talking
      continue
    }
    const read = readOne(line, people, speakers.who)
    if (read.kind === 'mark') talking = undefined
    if (read.kind !== 'say') {
      script.push({ ...read, id: id() })
      continue
    }
    if (read.speaker) talking = read.speaker
    const { speaker: _speaker, ...paragraph } = read
    // A name alone on its line: what follows is said by that person.
    if (paragraph.text !== '') script.push({ ...paragraph, who: talking?.id ?? '', id: id() })
  }
  return {
    script: script.slice(0, mostParagraphs),
    people: speakers.added,
    left: Math.max(0, script.length - mostParagraphs),
  }
}

type OneLine = Omit<Paragraph, 'id'> & { speaker?: Person | undefined }

function readOne(
  { text: whole, look, column }: SourceLine,
  people: readonly Person[],
  who: (label: string) => Person | undefined,
): OneLine {
  if (look === 'heading') return readMark(whole)
  if (column === 'done') return { kind: 'cue', who: '', text: `[${bracketed(whole) ?? whole}]` }
  if (look === 'quote' || column === 'note') return { kind: 'note', who: '', text: whole }
  const { text, must } = withoutMust(whole)
  const prefix = prefixOf(text)
  const label = prefix && labelKind(prefix.label)
  if (prefix && label === 'note') return { kind: 'note', who: '', text: prefix.rest }
  if (prefix && label === 'cue') return { kind: 'cue', who: '', text: `[${prefix.label}：${prefix.rest}]` }
  const speaker = prefix ? who(prefix.label) : undefined
  const said = prefix && speaker ? prefix.rest : text
  const obliged = must || look === 'marked' ? { must: true } : {}
  if (speaker) return { kind: 'say', who: speaker.id, text: said, speaker, ...obliged }
  const read = readLine(said, people)
  return read.kind === 'say' ? { ...read, ...obliged } : read
}
