import { cleanLines, cleanText } from '../../comments/clean.ts'
import type { Card } from '../../cards/card.ts'
import { cellText, type Row, type Table } from '../../table/cell.ts'
import { findHeadings, recogniseHeading } from '../../table/heading.ts'
import { scriptLines } from '../scriptLines.ts'
import { cueSchema, personSchema, type Cue, type Person } from '../show.ts'
import { cardTexts, readCard } from './cardText.ts'
import { rundownSubject, type RundownField } from './columns.ts'
import { readLengths } from './lengths.ts'

export const rundownProblems = ['title.missing', 'length.unclear', 'length.shifted', 'card.unclear'] as const
export type RundownProblemCode = (typeof rundownProblems)[number]

export interface RundownProblem {
  /** As counted in the sheet, from 1. */
  row: number
  column?: number
  code: RundownProblemCode
}

export interface Rundown {
  cues: readonly Cue[]
  people: readonly Person[]
  cards: readonly Card[]
  skipped: number
  problems: readonly RundownProblem[]
  /** Field of each column, by its heading. */
  mapping: { readonly [heading: string]: RundownField }
}

const usualMs = 3 * 60_000
const most = { cues: 500, people: 100, title: 200 } as const

/** A rundown from a table; null when it has no column of cues. People are made of the names that stand there. */
export function readRundown(table: Table, id: () => string): Rundown | null {
  const { lastRow, names } = findHeadings(table, rundownSubject)
  const fields = names.map((name) => recogniseHeading(name, rundownSubject.words)?.field ?? 'note')
  const place = (field: RundownField): number => fields.indexOf(field)
  if (place('title') < 0) return null
  const problems: RundownProblem[] = []
  const rows = table.rows
    .filter((row) => row.number > lastRow && row.cells.some((cell) => cell.text.trim() !== ''))
    .slice(0, most.cues)
  const text = (row: Row, field: RundownField): string =>
    place(field) < 0 ? '' : cleanLines(cellText(row, place(field)), 20_000).text
  const report = (row: Row, code: RundownProblemCode, field: RundownField): void => {
    problems.push({ row: row.number, column: place(field) + 1, code })
  }

  const people = peopleIn(
    rows.map((row) => text(row, 'people')),
    id,
  )
  const titled = rows.filter((row) => {
    if (text(row, 'title') === '') report(row, 'title.missing', 'title')
    return text(row, 'title') !== ''
  })
  const lengths = readLengths(
    titled.map((row) => text(row, 'length')),
    names[place('length')] ?? '',
  )
  const first = titled[0]
  if (lengths.shifted && first) report(first, 'length.shifted', 'length')

  const cards: Card[] = []
  const cues = titled.map((row, at) => {
    const length = lengths.lengthsMs[at] ?? null
    if (length === null && place('length') >= 0) report(row, 'length.unclear', 'length')
    const unclear: string[] = []
    const own = cardTexts(text(row, 'cards')).flatMap((words) => {
      const card = readCard(words, people, id)
      if (!card) unclear.push(words)
      return card ?? []
    })
    if (unclear.length > 0) report(row, 'card.unclear', 'cards')
    cards.push(...own)
    const scene = cleanText(text(row, 'scene'), 200).text
    return cueSchema.parse({
      id: id(),
      title: cleanText(text(row, 'title'), most.title).text,
      scene: scene === '' ? null : scene,
      plannedMs: length ?? usualMs,
      people: speakersIn(text(row, 'people'), people).slice(0, 20),
      cards: own.map((card) => card.id).slice(0, 20),
      script: scriptLines(text(row, 'script'), people, id),
      note: cleanLines(
        [...notesOf(row, fields, names), ...unclear.map((words) => `卡片：${words}`)].join('\n'),
        2000,
      ).text,
    })
  })
  const skipped = rows.length - titled.length
  const mapping = Object.fromEntries(names.flatMap((name, at) => (name === '' ? [] : [[name, fields[at]!]])))
  return { cues, people, cards, skipped, problems: problems.toSorted((a, b) => a.row - b.row), mapping }
}

/** Notes, and what stands in columns that mean nothing to us, under its heading. */
const notesOf = (row: Row, fields: readonly RundownField[], names: readonly string[]): readonly string[] =>
  fields.flatMap((field, column) => {
    const value = field === 'note' ? cleanLines(cellText(row, column), 2000).text : ''
    if (value === '') return []
    const known = recogniseHeading(names[column] ?? '', rundownSubject.words)?.field === 'note'
    return [known || !names[column] ? value : `${names[column]}：${value}`]
  })

/** Names in a cell: by blanks, commas, dots and slashes; what stands in brackets is said of the one before. */
const namesIn = (cell: string): readonly string[] =>
  cell
    .replace(/[（(【[].*?[）)】\]]/g, ' ')
    .split(/[\s,，、;；/|+＋&和与]+/u)
    .map((name) => cleanText(name, 60).text)
    .filter((name) => name !== '')

function peopleIn(cells: readonly string[], id: () => string): readonly Person[] {
  const names = [...new Set(cells.flatMap(namesIn))].slice(0, most.people)
  const roles = ['host', 'cohost'] as const
  return names.map((name, at) => personSchema.parse({ id: id(), name, role: roles[at] ?? 'guest' }))
}

const speakersIn = (cell: string, people: readonly Person[]): readonly string[] =>
  namesIn(cell).flatMap((name) => people.find((person) => person.name === name)?.id ?? [])
