import type { KeptComment } from '../live/keptComment.ts'
import { isWordKey, say, type Language } from '../words/words.ts'

/** One thing that was done to a comment: a line of the log, without what the comment says itself. */
export interface Deed {
  /** As the log names it: comment.air, comment.hide, comment.question … */
  what: string
  atEpochMs: number
  by: string
  facts: { readonly [name: string]: unknown }
}

/** A comment with all that became of it. */
export interface CommentRecord {
  comment: KeptComment
  /** In the order in which they were done. */
  deeds: readonly Deed[]
}

/**
 * One line of the export as NDJSON. What was hidden in a text, and who its author is at the platform, go along only
 * where somebody asked for originals: a file travels further than a screen.
 */
export function recordLine({ comment, deeds }: CommentRecord, originals: boolean): string {
  const { author, original, text, found: _found, decision: _decision, ...rest } = comment
  return `${JSON.stringify({
    ...rest,
    author: author && (originals ? author : { shown: author.shown }),
    text,
    ...(originals ? { original } : {}),
    deeds,
  })}\n`
}

/** The heading row of the export as a table. It begins with a mark by which Excel knows UTF-8. */
export const tableHead = (language: Language, originals: boolean): string =>
  `\ufeff${row([...columns, ...(originals ? originalColumns : [])].map((name) => say(language, `comments.export.${name}`)))}`

const columns = [
  'at',
  'source',
  'room',
  'author',
  'text',
  'state',
  'question',
  'reasons',
  'deeds',
  'origin',
  'run',
  'id',
  'sourceId',
] as const
const originalColumns = ['original', 'name', 'person'] as const

/** One row of the export as a table, in the words of the person who will read it. */
export function tableRow({ comment, deeds }: CommentRecord, originals: boolean, language: Language): string {
  const { author, reasons } = comment
  return row([
    dateTime(comment.atEpochMs),
    comment.source,
    comment.room ?? '',
    author?.shown ?? '',
    comment.text,
    say(language, `comments.state.${comment.state}`),
    comment.question ? say(language, 'comments.flag.question') : '',
    reasons.map(({ code, word }) => `${reasonWord(code, language)}${word ? ` ${word}` : ''}`).join('; '),
    deeds.map((deed) => deedSentence(deed, language)).join('; '),
    say(language, `comments.origin.${comment.origin}`),
    comment.run ?? '',
    comment.id,
    comment.sourceId ?? '',
    ...(originals ? [comment.original, author?.name ?? '', author?.id ?? ''] : []),
  ])
}

function deedSentence({ what, atEpochMs, by, facts }: Deed, language: Language): string {
  const key = `comments.deed.${what}`
  const word = isWordKey(key) ? say(language, key) : what
  const { code, reason } = facts
  const why =
    typeof code === 'string' && code !== ''
      ? `: ${typeof reason === 'string' && reason !== '' ? reason : reasonWord(code, language)}`
      : ''
  return `${dateTime(atEpochMs).slice(11)} ${word}${why} (${by})`
}

function reasonWord(code: string, language: Language): string {
  const key = `comments.reason.${code}`
  return isWordKey(key) ? say(language, key) : code
}

/** RFC 4180. What a spreadsheet would take for a formula begins with an apostrophe: these are strangers' words. */
const row = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** In this PC's zone, as spreadsheets read it. */
function dateTime(epochMs: number): string {
  const at = new Date(epochMs)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')}`
}
