import type { Cell, Row } from './cell.ts'

/** Characters that stand between values, the likeliest first. */
export const delimiters = ['\t', ',', ';', '|', '，', '；', '｜', '、'] as const
export type Delimiter = (typeof delimiters)[number]

/**
 * Values between delimiters, by RFC 4180 and as it is really written: quotes may hold delimiters and line ends, a
 * quote inside a value that does not begin with one is a plain character, a missing last quote ends with the text.
 * Line ends are any. Works in steps; rows are numbered by lines as a spreadsheet shows them (one a record).
 */
export function* readDelimited(text: string, delimiter: Delimiter): Generator<void, readonly Row[]> {
  const rows: Row[] = []
  let cells: Cell[] = []
  let number = 0
  let at = 0
  const endRow = (): void => {
    number += 1
    if (cells.some((cell) => cell.text !== '')) rows.push({ number, cells })
    cells = []
  }
  while (at < text.length) {
    const { value, end } = text[at] === '"' ? quoted(text, at, delimiter) : plain(text, at, delimiter)
    cells.push({ text: value })
    at = end
    if (text[at] === delimiter) {
      at += 1
      // A delimiter at the very end leaves an empty value behind.
      if (at === text.length) cells.push({ text: '' })
      continue
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    endRow()
    if (number % 500 === 0) yield
  }
  if (cells.length > 0) endRow()
  return rows
}

interface Value {
  value: string
  /** Where the delimiter or line end stands. */
  end: number
}

function plain(text: string, start: number, delimiter: Delimiter): Value {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { value: text.slice(start, end), end }
}

function quoted(text: string, start: number, delimiter: Delimiter): Value {
  let value = ''
  let at = start + 1
  for (;;) {
    const close = text.indexOf('"', at)
    if (close < 0) return { value: value + text.slice(at), end: text.length }
    value += text.slice(at, close)
    if (text[close + 1] === '"') {
      value += '"'
      at = close + 2
      continue
    }
    // What follows the closing quote still belongs to the value: 他说"是"吗 written with quotes around a part.
    const rest = plain(text, close + 1, delimiter)
    return { value: value + rest.value, end: rest.end }
  }
}

/**
 * The delimiter of a text: the one that cuts its first lines into the most even rows of more than one value. Null
 * when none does: then a line is a value. `score` says how much the rows of a delimiter mean, by headings that are
 * known or values that tell what they are.
 */
export function chooseDelimiter(
  text: string,
  score: (firstRows: readonly Row[]) => number,
): Delimiter | null {
  const head = text.slice(0, sampled)
  let best: { delimiter: Delimiter; points: number } | null = null
  for (const delimiter of delimiters) {
    if (!head.includes(delimiter)) continue
    const rows = toEnd(readDelimited(head, delimiter)).slice(0, 30)
    const even = evenness(rows)
    const means = score(rows)
    if (means === 0 && !isPlain(delimiter, even, rows)) continue
    if (even + means > (best?.points ?? lowest)) best = { delimiter, points: even + means }
  }
  return best?.delimiter ?? null
}

const sampled = 16 * 1024
const lowest = 0.6

/**
 * Whether a delimiter can be believed though nothing between it means anything to us. A tab can; a comma stands in
 * sentences too, so that it takes rows of three or more; 、 and ， never can.
 */
function isPlain(delimiter: Delimiter, even: number, rows: readonly Row[]): boolean {
  if (delimiter === '\t') return true
  const width = rows[0]?.cells.length ?? 0
  return [',', ';', '|'].includes(delimiter) && even > 0.9 && width > 2 && rows.length > 2
}

/** Share of rows that have the commonest number of values, when that is more than one. */
function evenness(rows: readonly Row[]): number {
  const widths = new Map<number, number>()
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  const [width = 0, count = 0] = [...widths].toSorted((a, b) => b[1] - a[1])[0] ?? []
  return width > 1 ? count / rows.length : 0
}

function toEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
