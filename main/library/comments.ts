import type { Verdict } from '../../shared/comments/classify.ts'
import { dedupeId } from '../../shared/comments/dedupe.ts'
import type { CommentOrigin, CommentState, IncomingComment } from '../../shared/comments/model.ts'
import type { Retraction } from '../../shared/feeds/heard.ts'
import type { CommentChanges, KeptComment } from '../../shared/live/keptComment.ts'
import { newId } from '../studio/ids.ts'
import { commentOf, notesText, type CommentRow } from './commentRow.ts'
import { fold, gramQuery, grams } from './commentSearch.ts'
import type { Database, Value } from './database.ts'

/** Every comment on disk, in order of arrival. Ids are unique for the life of the store. */
export interface CommentStore {
  /** The comment as stored, or null when it came before. To be called inside `transaction`. */
  add(comment: IncomingComment, verdict: Verdict, origin: Origin): KeptComment | null
  /** Whether a show has had this comment, by the id under which it is one and the same. */
  knows(show: string, source: string, id: string): boolean
  /** The same of an event that is no list item; `note` remembers it. */
  noted(show: string, source: string, id: string): boolean
  note(show: string, source: string, id: string): void
  get(id: string): KeptComment | null
  /** Those that there are, in the order asked for. */
  several(ids: readonly string[]): readonly KeptComment[]
  change(id: string, changes: CommentChanges): void
  /** What a platform's retraction names and is not hidden yet, newest first; of what is not named by id, the latest. */
  shown(what: Retraction, show: string, limit: number): readonly { id: string; state: CommentState }[]
  /** Oldest first unless asked for otherwise. `after` is the id of the last one that is known. */
  page(query: CommentQuery): { items: readonly KeptComment[]; next?: string }
  /** What arrived for a show since a moment, oldest first; of a flood the latest. */
  since(show: string, epochMs: number): readonly KeptComment[]
  /** The last so many of a show, oldest first. */
  latest(show: string, limit: number): readonly KeptComment[]
  /** How many of a show wait for a moderator. */
  held(show: string): number
  /** How many a run had in each minute since a moment. */
  perMinute(show: string, run: string, fromEpochMs: number): readonly number[]
  transaction<T>(work: () => T): T
}

export interface Origin {
  show: string
  run: string | null
  origin: CommentOrigin
}

export interface CommentQuery {
  /** Null looks through all shows. */
  show: string | null
  q?: string
  state?: CommentState
  /** Of one run of the show only. */
  run?: string
  after?: string
  newestFirst?: boolean
  limit: number
}

/** In front of the number, so that ids of a store that was begun anew are never those of the old one. */
const prefixLength = 4

export function createCommentStore(db: Database): CommentStore {
  const prefix = prefixOf(db)
  const idOf = (n: number): string => prefix + n.toString(36)
  const numberOf = (id: string): number | null => {
    const digits = id.slice(prefixLength)
    return id.startsWith(prefix) && /^[0-9a-z]{1,10}$/.test(digits) ? Number.parseInt(digits, 36) : null
  }

  const get = (id: string): KeptComment | null => {
    const n = numberOf(id)
    const row = n === null ? undefined : db.get<CommentRow>('SELECT * FROM comments WHERE n = ?', n)
    return row ? commentOf(row, id) : null
  }

  return {
    add(comment, verdict, { show, run, origin }) {
      const folded = fold(comment.text)
      const row = db.get<CommentRow>(
        insert,
        show,
        run,
        comment.source,
        dedupeId(comment),
        comment.id,
        comment.room,
        comment.kind,
        origin,
        comment.author?.id ?? null,
        comment.author?.name ?? null,
        comment.author ? verdict.author : null,
        verdict.text,
        verdict.text === comment.text ? null : comment.text,
        folded,
        verdict.state,
        Number(verdict.question),
        notesText(verdict),
        comment.atEpochMs,
        comment.receivedEpochMs,
      )
      if (!row) return null
      db.run('INSERT INTO grams (rowid, text) VALUES (?, ?)', row.n, grams(folded))
      return commentOf(row, idOf(row.n))
    },
    knows: (show, source, id) =>
      db.get('SELECT 1 FROM comments WHERE show = ? AND source = ? AND source_id = ?', show, source, id) !==
      undefined,
    noted: (show, source, id) =>
      db.get('SELECT 1 FROM events WHERE show = ? AND source = ? AND id = ?', show, source, id) !== undefined,
    note: (show, source, id) => db.run('INSERT OR IGNORE INTO events VALUES (?, ?, ?)', show, source, id),
    get,
    several: (ids) => ids.flatMap((id) => get(id) ?? []),
    change(id, { state, decision }) {
      const n = numberOf(id)
      if (n === null) return
      if (state !== undefined) db.run('UPDATE comments SET state = ? WHERE n = ?', state, n)
      if (decision === undefined) return
      db.run('UPDATE comments SET decision = ? WHERE n = ?', decision && JSON.stringify(decision), n)
    },
    shown(what, show, limit) {
      const { sql, values } = retracted(what, show)
      const rows = db.all<{ n: number; state: CommentState }>(sql, ...values, limit)
      return rows.map(({ n, state }) => ({ id: idOf(n), state }))
    },
    page(query) {
      const rows = select(db, query, query.after === undefined ? null : numberOf(query.after))
      const items = rows.slice(0, query.limit).map((row) => commentOf(row, idOf(row.n)))
      const last = items.at(-1)
      return rows.length > query.limit && last ? { items, next: last.id } : { items }
    },
    since: (show, epochMs) =>
      db
        .all<CommentRow>(
          `SELECT * FROM (SELECT * FROM comments WHERE show = ? ORDER BY n DESC LIMIT ${lookBack})
           WHERE received >= ? ORDER BY n`,
          show,
          epochMs,
        )
        .map((row) => commentOf(row, idOf(row.n))),
    latest: (show, limit) =>
      db
        .all<CommentRow>('SELECT * FROM comments WHERE show = ? ORDER BY n DESC LIMIT ?', show, limit)
        .toReversed()
        .map((row) => commentOf(row, idOf(row.n))),
    held: (show) =>
      db.get<{ held: number }>(
        "SELECT count(*) AS held FROM comments WHERE state = 'held' AND state <> 'new' AND show = ?",
        show,
      )?.held ?? 0,
    perMinute(show, run, fromEpochMs) {
      const rows = db.all<{ minute: number; count: number }>(
        `SELECT CAST(max(0, (received - ?1) / 60000) AS INTEGER) AS minute, count(*) AS count
         FROM comments WHERE show = ?2 AND run = ?3 GROUP BY minute`,
        fromEpochMs,
        show,
        run,
      )
      const counts = Array.from({ length: Math.max(0, ...rows.map(({ minute }) => minute + 1)) }, () => 0)
      for (const { minute, count } of rows) counts[minute] = count
      return counts
    },
    transaction: db.transaction,
  }
}

/** People take back what they have just said: further back nobody looks for it. */
const lookBack = 50_000

function retracted({ source, room, which }: Retraction, show: string): { sql: string; values: Value[] } {
  const named = 'ids' in which
  const place = named
    ? 'show = ? AND source_id IN (SELECT value FROM json_each(?))'
    : `show = ? AND n > (SELECT ifnull(max(n), 0) FROM comments) - ${lookBack} AND room IS ?`
  const author = 'author' in which ? ' AND (author_id = ? OR (author_id IS NULL AND author_name = ?))' : ''
  return {
    sql: `SELECT n, state FROM comments WHERE source = ? AND ${place}${author} AND state <> 'hidden' ORDER BY n DESC LIMIT ?`,
    values: [
      source,
      show,
      named ? JSON.stringify(which.ids) : room,
      ...('author' in which ? [which.author, which.author] : []),
    ],
  }
}

const insert = `
  INSERT OR IGNORE INTO comments (
    show, run, source, source_id, given_id, room, kind, origin, author_id, author_name, author_shown,
    text, original, folded, state, question, notes, at, received
  ) VALUES (${Array.from({ length: 19 }, () => '?').join(', ')}) RETURNING *`

/** Rows of a page, and one more where there is a next one. */
function select(
  db: Database,
  { show, run, q = '', state, limit, newestFirst = false }: CommentQuery,
  after: number | null,
): readonly CommentRow[] {
  const folded = fold(q)
  const sought = folded !== ''
  const key = sought ? 'grams.rowid' : 'comments.n'
  const only: [condition: string, ...values: Value[]][] = []
  if (sought) only.push(['grams MATCH ?', gramQuery(folded)], ['instr(comments.folded, ?) > 0', folded])
  if (after !== null) only.push([`${key} ${newestFirst ? '<' : '>'} ?`, after])
  if (show !== null) only.push(['comments.show = ?', show])
  if (run !== undefined) only.push(['comments.run = ?', run])
  // Said twice so that the index over what is not new may be used.
  if (state !== undefined && state !== 'new') only.push(["comments.state <> 'new'"])
  if (state !== undefined) only.push(['comments.state = ?', state])
  const from = sought ? 'grams CROSS JOIN comments ON comments.n = grams.rowid' : 'comments'
  const where = only.length === 0 ? '' : `WHERE ${only.map(([condition]) => condition).join(' AND ')}`
  return db.all<CommentRow>(
    `SELECT comments.* FROM ${from} ${where} ORDER BY ${key} ${newestFirst ? 'DESC' : 'ASC'} LIMIT ?`,
    ...only.flatMap(([, ...values]) => values),
    limit + 1,
  )
}

function prefixOf(db: Database): string {
  const known = db.get<{ prefix: string }>('SELECT prefix FROM mark WHERE id = 1')
  if (known) return known.prefix
  const prefix = newId().slice(0, prefixLength)
  db.run('INSERT INTO mark VALUES (1, ?)', prefix)
  return prefix
}
