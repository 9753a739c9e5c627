import { commentKinds, type CommentKind } from '../comments/model.ts'
import { asFields, figureOf, textOf, type Fields } from './fields.ts'
import type { Entry } from './heard.ts'

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
  const text = textOf(fields, 'text', 'content', '内容', '评论')
  const count = figureOf(fields, 'count', '数量')
  const kind = kindOf(textOf(fields, 'kind', '类型'))
  const totals = asFields(fields['totals'])
  if (text === null && count === null && kind === null && !totals) return null
  return {
    source: textOf(fields, 'source', '来源') ?? 'replay',
    id: textOf(fields, 'id', '编号'),
    room: textOf(fields, 'room', '房间'),
    author: authorOf(fields),
    text,
    count,
    ...(kind === null ? {} : { kind }),
    ...(totals ? { totals: totals as NonNullable<Entry['totals']> } : {}),
  }
}

function authorOf(fields: Fields) {
  const given = asFields(fields['author'])
  const name = given ? textOf(given, 'name') : textOf(fields, 'author', 'name', '昵称', '用户')
  const id = given ? textOf(given, 'id') : textOf(fields, 'authorId', '用户编号')
  return name === null && id === null ? null : { id, name: name ?? '' }
}

const inWords: Readonly<Record<string, CommentKind>> = {
  评论: 'comment',
  提问: 'question',
  点赞: 'like',
  礼物: 'gift',
  进场: 'enter',
  关注: 'follow',
  分享: 'share',
}

const kindOf = (given: string | null): CommentKind | null =>
  given === null ? null : (commentKinds.find((kind) => kind === given) ?? inWords[given] ?? null)

/** Epoch milliseconds or seconds, a date, or `mm:ss` and `hh:mm:ss` since the beginning. */
function timeOf(fields: Fields): number | null {
  const given = textOf(fields, 'at', 'time', '时间')
  if (given === null) return null
  const clock = /^(?:(\d{1,2}):)?(\d{1,2}):(\d{1,2}(?:\.\d{1,3})?)$/.exec(given)
  if (clock)
    return Math.round((Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3])) * 1000)
  const number = Number(given)
  if (Number.isFinite(number)) return number < 100_000_000_000 ? number * 1000 : number
  const parsed = Date.parse(given)
  return Number.isNaN(parsed) ? null : parsed
}
