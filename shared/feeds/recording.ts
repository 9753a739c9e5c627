import { commentKinds, type CommentKind } from '../comments/model.ts'
import { asFields, figureOf, textOf, type Fields } from './fields.ts'
import type { Entry } from './heard.ts'
import { headings, kindsInWords } from './recordingHeadings.ts'

/** One line of a recorded stream: what came, and how long after the first line. */
export interface Recorded {
  afterMs: number
  entry: Entry
}

/** A line without a time follows the one before it by this much. */
const usualStepMs = 1000
/** Recordings of a day at most; a broken time far ahead would hold everything after it up. */
const longestMs = 24 * 3600 * 1000

/**
 * Lines of a recording in the order of their times: entries as `POST /api/v1/comments` takes them, or rows of a table
 * with English or Chinese headings. Lines that hold nothing are counted as unreadable.
 */
export function readRecording(lines: readonly unknown[]): {
  recorded: readonly Recorded[]
  unreadable: number
} {
  const recorded: Recorded[] = []
  let firstMs: number | null = null
  let lastMs = 0
  for (const line of lines) {
    const fields = asFields(line)
    const entry = fields && readEntry(fields)
    if (!fields || !entry) continue
    const atMs = timeOf(fields)
    if (atMs !== null) firstMs ??= atMs - (recorded.length === 0 ? 0 : lastMs + usualStepMs)
    const step = recorded.length === 0 ? 0 : lastMs + usualStepMs
    lastMs = Math.min(longestMs, Math.max(0, atMs === null || firstMs === null ? step : atMs - firstMs))
    recorded.push({ afterMs: lastMs, entry })
  }
  return {
    recorded: recorded.toSorted((one, other) => one.afterMs - other.afterMs),
    unreadable: lines.length - recorded.length,
  }
}

function readEntry(fields: Fields): Entry | null {
  const text = textOf(fields, ...headings.text)
  const count = figureOf(fields, ...headings.count)
  const kind = kindOf(textOf(fields, ...headings.kind))
  const totals = asFields(fields['totals'])
  if (text === null && count === null && kind === null && !totals) return null
  return {
    source: textOf(fields, ...headings.source) ?? 'replay',
    id: textOf(fields, ...headings.id),
    room: textOf(fields, ...headings.room),
    author: authorOf(fields),
    text,
    count,
    ...(kind === null ? {} : { kind }),
    ...(totals ? { totals: totals } : {}),
  }
}

function authorOf(fields: Fields) {
  const given = asFields(fields['author'])
  const name = given ? textOf(given, 'name') : textOf(fields, ...headings.author)
  const id = given ? textOf(given, 'id') : textOf(fields, ...headings.authorId)
  return name === null && id === null ? null : { id, name: name ?? '' }
}

const kindOf = (given: string | null): CommentKind | null =>
  given === null ? null : (commentKinds.find((kind) => kind === given) ?? kindsInWords.get(given) ?? null)

/** Epoch milliseconds or seconds, a date, or `mm:ss` and `hh:mm:ss` since the beginning. */
function timeOf(fields: Fields): number | null {
  const given = textOf(fields, ...headings.at)
  if (given === null) return null
  const clock = /^(?:(\d{1,2}):)?(\d{1,2}):(\d{1,2}(?:\.\d{1,3})?)$/.exec(given)
  if (clock)
    return Math.round((Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3])) * 1000)
  const number = Number(given)
  if (Number.isFinite(number)) return number < 100_000_000_000 ? number * 1000 : number
  const parsed = Date.parse(given)
  return Number.isNaN(parsed) ? null : parsed
}
