import { cleanLines } from '../../comments/clean.ts'
import { readDay } from '../../questions/import/values.ts'
import type { Row, Table } from '../../table/cell.ts'
import { findHeadings, recogniseHeading } from '../../table/heading.ts'
import { mergedCells } from '../../table/merged.ts'
import { longestOf, type Card } from '../card.ts'
import { cardKinds } from '../kinds.ts'
import { cardSubjects, type CardColumn, type TableKind } from './columns.ts'

export const cardRowProblems = [
  'name.missing',
  'value.cut',
  'date.unclear',
  'price.unclear',
  'contact.left',
] as const
export type CardRowProblemCode = (typeof cardRowProblems)[number]

export interface CardRowProblem {
  /** As counted in the sheet, from 1. */
  row: number
  column?: number
  code: CardRowProblemCode
}

export interface CardRows {
  cards: readonly Card[]
  skipped: number
  problems: readonly CardRowProblem[]
  /** What each column became, by its heading; null where it was left out. */
  mapping: { readonly [heading: string]: CardColumn | null }
}

/** More than a fair or a sale has; a show holds 5,000 cards. */
export const mostCardRows = 500

/**
 * Cards from a table, one a row; null when it has no column that names them. A company that is merged over its
 * positions holds for all of them. How people are reached stays out: what airs is written into the card by hand.
 */
export function readCards(table: Table, kind: TableKind, id: () => string): CardRows | null {
  const subject = cardSubjects[kind]
  const { lastRow, names } = findHeadings(table, subject)
  const fields = names.map((name) => recogniseHeading(name, subject.words)?.field ?? null)
  if (!fields.includes(subject.wanted)) return null
  const cell = mergedCells(table, lastRow, () => true)
  const problems: CardRowProblem[] = []
  const rows = table.rows
    .filter((row) => row.number > lastRow && row.cells.some(({ text }) => text.trim() !== ''))
    .slice(0, mostCardRows)
  const contactColumn = fields.indexOf('contact')
  if (contactColumn >= 0) problems.push({ row: lastRow, column: contactColumn + 1, code: 'contact.left' })

  const cards = rows.flatMap((row): Card[] => {
    const facts: Record<string, unknown> = {}
    const report = (code: CardRowProblemCode, field: string): void => {
      problems.push({ row: row.number, column: fields.indexOf(field) + 1, code })
    }
    for (const key of Object.keys(cardKinds[kind].facts.shape)) {
      const text = textOf(key, row)
      if (text === '') continue
      const { value, code } = valueOf(kind, key, text)
      if (value !== null) Object.assign(facts, value)
      if (code) report(code, key)
    }
    if (facts[subject.wanted] === undefined) {
      report('name.missing', subject.wanted)
      return []
    }
    return [{ id: id(), kind, facts: cardKinds[kind].facts.parse(facts) } as Card]
  })
  return {
    cards,
    skipped: rows.length - cards.length,
    problems: problems.toSorted((a, b) => a.row - b.row),
    mapping: Object.fromEntries(
      names.flatMap((name, at) => (name === '' ? [] : [[name, fields[at] ?? null]])),
    ),
  }

  /** Several columns may say one thing (学历, 年龄, 经验): each is named by its heading then. */
  function textOf(key: string, row: Row): string {
    const columns = fields.flatMap((field, at) => (field === key ? [at] : []))
    const parts = columns.flatMap((at) => {
      const text = cleanLines(cell(row, at).text, 2000).text
      if (text === '') return []
      const named = columns.length > 1 && !/要求|条件|内容|职责|薪|工资|待遇/.test(names[at] ?? '')
      return [named ? `${names[at]}：${text}` : text]
    })
    return parts.join('；')
  }
}

interface Value {
  /** Facts that the text makes; null for none. */
  value: { [key: string]: unknown } | null
  code?: CardRowProblemCode
}

function valueOf(kind: TableKind, key: string, text: string): Value {
  if (key === 'validUntil') return dayOf(text)
  if (kind === 'product' && key === 'price') return priceOf(text)
  if (kind === 'product' && key === 'stock') return stockOf(text)
  const { text: fitting, cut } = cleanLines(text, longestOf(kind, key) ?? 2000)
  return cut ? { value: { [key]: fitting }, code: 'value.cut' } : { value: { [key]: fitting } }
}

function dayOf(text: string): Value {
  const day = readDay(text)
  if (day === null) return { value: null, code: 'date.unclear' }
  const date = new Date(day)
  const two = (part: number): string => String(part).padStart(2, '0')
  return { value: { validUntil: `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` } }
}

/** 68, ￥68.00, 68元, 68元/只: an amount, and what it is for where the cell says so. */
function priceOf(text: string): Value {
  const found = /^[¥￥]?\s*(\d{1,8}(?:\.\d{1,2})?)\s*元?(?:\s*[/／每]\s*(\S{1,20}))?$/.exec(
    text.normalize('NFKC'),
  )
  const [, price, unit] = found ?? []
  if (price === undefined) return { value: null, code: 'price.unclear' }
  return { value: unit === undefined ? { price } : { price, unit } }
}

function stockOf(text: string): Value {
  const stock = /\d{1,7}/.exec(text.normalize('NFKC').replace(/[,，]/g, ''))?.[0]
  return { value: stock === undefined ? null : { stock: Number(stock) } }
}
