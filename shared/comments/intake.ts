import {
  isAbsent,
  readAuthor,
  readCount,
  readId,
  readSource,
  readText,
  readTime,
  readTotals,
  type Notes,
} from './fields.ts'
import { isRecord } from '../protocol/isRecord.ts'
import { commentKinds, type CommentKind, type IncomingComment, type IntakeCode } from './model.ts'

export type Reading = { ok: true; comment: IncomingComment } | { ok: false; code: IntakeCode }

/**
 * Reads one entry of unknown shape from a source or from `POST /api/v1/comments`. Ids may be strings, numbers or
 * bigints and are kept as strings (parse JSON with large integers into bigints first: beyond 2^53 a number is no id).
 * Texts and names are cleaned and cut, times out of reason become the time of receipt; `marks` tells what was mended.
 * Never throws: what cannot be mended is refused with a code, whose sentence is `comments.refused.<code>`.
 */
export function readComment(raw: unknown, nowEpochMs: number): Reading {
  if (!isRecord(raw)) return { ok: false, code: 'entry.notObject' }
  const notes: Notes = { marks: [], refusals: [] }
  const source = readSource(raw['source'], notes)
  const text = readText(raw['text'], notes)
  const totals = readTotals(raw['totals'], notes)
  const count = readCount(raw['count'], notes)
  const kind = readKind(raw['kind'], { text, count, totals }, notes)
  const comment: IncomingComment = {
    source,
    id: readId(raw['id'], 'id.invalid', notes),
    room: readId(raw['room'], 'room.invalid', notes),
    author: readAuthor(raw['author'], notes),
    text: text ?? '',
    kind,
    count: count ?? 1,
    totals,
    atEpochMs: readTime(raw['at'], nowEpochMs, notes),
    receivedEpochMs: nowEpochMs,
    marks: notes.marks,
  }
  const code = notes.refusals[0]
  return code === undefined ? { ok: true, comment } : { ok: false, code }
}

interface Content {
  text: string | undefined
  count: number | undefined
  totals: IncomingComment['totals']
}

/** The kind as given, else as the content suggests. A comment or question must say something. */
function readKind(raw: unknown, { text, count, totals }: Content, notes: Notes): CommentKind {
  const given = isAbsent(raw) ? undefined : commentKinds.find((one) => one === raw)
  if (!isAbsent(raw) && given === undefined) notes.refusals.push('kind.unknown')
  const kind =
    given ??
    (text === undefined && count !== undefined ? 'like' : text === undefined && totals ? 'stats' : 'comment')
  if (kind === 'comment' || kind === 'question') {
    if (text === undefined) notes.refusals.push('text.missing')
    else if (text === '') notes.refusals.push('text.empty')
  }
  return kind
}
