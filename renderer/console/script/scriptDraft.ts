import {
  longestParagraph,
  type Paragraph,
  type ParagraphKind,
  type Script,
} from '../../../shared/show/script.ts'
import { bracketed, readLine } from '../../../shared/show/scriptLines.ts'
import type { Person } from '../../../shared/show/show.ts'

/**
 * A script while it is typed: the words stand in one field, a paragraph a line, and who says them, what is obliged
 * and what a line belongs to stays with its line however the text around it changes.
 */
export const draftText = (script: Script): string => script.map(({ text }) => oneLine(text)).join('\n')

/** Lines that a field shows at its selection, from and up to and with. */
export interface LineRange {
  from: number
  to: number
}

export function linesAt(text: string, start: number, end: number): LineRange {
  const count = (upTo: number): number => text.slice(0, upTo).split('\n').length - 1
  return { from: count(start), to: count(end) }
}

/**
 * The script after typing, pasting or cutting. What stands before and after the change keeps its paragraphs; a new
 * line goes on as the one before it, unless it says itself who speaks or what it is.
 */
export function typed(script: Script, text: string, people: readonly Person[], newId: () => string): Script {
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
  if (text === '') return []
  const old = script.map((paragraph) => oneLine(paragraph.text))
  const most = Math.min(old.length, lines.length)
  let head = 0
  while (head < most && old[head] === lines[head]) head += 1
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === lines[lines.length - 1 - tail]) tail += 1
  const before = script.slice(head, script.length - tail)
  const after = lines.slice(head, lines.length - tail)
  const middle: Paragraph[] = []
  const one = before.length === 1 && after.length === 1
  for (const [at, line] of after.entries()) {
    const was = before[at]
    const stays = was !== undefined && (one ? was.text !== '' : akin(oneLine(was.text), line))
    middle.push(
      stays
        ? reworded(was, line)
        : newLine(
            line,
            talking([...script.slice(0, head), ...middle], script[head]),
            people,
            one ? was!.id : newId(),
          ),
    )
  }
  return [...script.slice(0, head), ...middle, ...script.slice(script.length - tail)]
}

/** One of two lines that came of the other: parted, joined, or with words before or behind. */
const akin = (was: string, line: string): boolean =>
  was !== '' &&
  line !== '' &&
  (was.startsWith(line) || line.startsWith(was) || was.endsWith(line) || line.endsWith(was))

/**
 * Names that were typed before their words (`杜警官：大家好`) become the speaker once the caret has left the line.
 * @param caret the line that is still being typed, or -1
 * @returns also by how many characters the text before the caret grew shorter
 */
export function settled(
  script: Script,
  caret: number,
  people: readonly Person[],
): { script: Script; shorter: number } {
  let shorter = 0
  const next = script.map((paragraph, at) => {
    if (at === caret || paragraph.kind !== 'say' || !/[：:]/.test(paragraph.text.slice(0, 21)))
      return paragraph
    const { who, text } = readLine(paragraph.text, people)
    if (who === '') return paragraph
    if (at < caret) shorter += paragraph.text.length - text.length
    return { ...paragraph, who, text }
  })
  return next.every((paragraph, at) => paragraph === script[at])
    ? { script, shorter: 0 }
    : { script: next, shorter }
}

/** Brackets around a whole spoken line make it an instruction; taking them away makes it spoken again. */
function reworded(was: Paragraph, line: string): Paragraph {
  const text = line.slice(0, longestParagraph)
  const inBrackets = bracketed(text) !== null
  if (was.kind === 'say' && inBrackets) return { ...was, kind: 'cue', who: '', text }
  if (was.kind === 'cue' && !inBrackets) return { ...was, kind: 'say', text }
  return { ...was, text }
}

/** Who goes on, instructions and notes between or not: nobody at the beginning of a segment. */
function talking(before: Script, replaced: Paragraph | undefined): string {
  const last = before.findLast(({ kind }) => kind === 'say' || kind === 'mark')
  return (last ?? (before.length === 0 ? replaced : undefined))?.who ?? ''
}

function newLine(line: string, goesOn: string, people: readonly Person[], id: string): Paragraph {
  const read = readLine(line, people)
  if (read.kind !== 'say') return { ...read, id }
  const who = read.who === '' ? goesOn : read.who
  // What says nothing of itself keeps its spaces while it is typed.
  return read.who === '' && !read.must
    ? { kind: 'say', who, text: line.slice(0, longestParagraph), id }
    : { ...read, who, id }
}

const within = ({ from, to }: LineRange, at: number): boolean => at >= from && at <= to

const change = (script: Script, range: LineRange, to: (paragraph: Paragraph) => Paragraph): Script =>
  script.map((paragraph, at) => (within(range, at) ? to(paragraph) : paragraph))

/** Says who speaks these lines; instructions and notes among them become spoken. */
export const spokenBy = (script: Script, range: LineRange, who: string): Script =>
  change(script, range, (paragraph) => ({ ...as(paragraph, 'say'), who }))

/** Obliges the speakers to these lines, or no longer if they all were. */
export function obliged(script: Script, range: LineRange): Script {
  const all = script.every((paragraph, at) => !within(range, at) || paragraph.must === true)
  return change(script, range, (paragraph) => {
    const { must: _must, ...rest } = as(paragraph, 'say')
    return all ? rest : { ...rest, must: true }
  })
}

/** Makes these lines instructions, notes or beginnings of segments, or spoken again if they all were. */
export function turnedInto(script: Script, range: LineRange, kind: Exclude<ParagraphKind, 'say'>): Script {
  const all = script.every((paragraph, at) => !within(range, at) || paragraph.kind === kind)
  return change(script, range, (paragraph) => as(paragraph, all ? 'say' : kind))
}

function as(paragraph: Paragraph, kind: ParagraphKind): Paragraph {
  if (paragraph.kind === kind) return paragraph
  const { must: _must, targetMs: _targetMs, ...rest } = paragraph
  const text = rest.kind === 'cue' ? (bracketed(rest.text) ?? rest.text) : rest.text
  if (kind === 'cue') return { ...rest, kind, who: '', text: `[${text}]` }
  return { ...rest, kind, who: kind === 'say' ? rest.who : '', text }
}

/** Ties a line to a card or question, or no longer. */
export const linked = (script: Script, at: number, link: string | null): Script =>
  change(script, { from: at, to: at }, ({ link: _link, ...rest }) =>
    link === null ? rest : { ...rest, link },
  )

export const timed = (script: Script, at: number, targetMs: number | null): Script =>
  change(script, { from: at, to: at }, ({ targetMs: _was, ...rest }) =>
    targetMs === null ? rest : { ...rest, targetMs },
  )

/** What is saved: lines with words. */
export const finished = (script: Script): Script => script.filter(({ text }) => text.trim() !== '')

const oneLine = (text: string): string => text.replaceAll(/\s*[\r\n]+\s*/g, ' ')
