import type { Verdict } from '../../shared/comments/classify.ts'
import type { Counters } from '../../shared/comments/counters.ts'
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
  /** Remembers an event that is no list item; false when it came before. */
  note(source: string, id: string): boolean
  get(id: string): KeptComment | null
  change(id: string, changes: CommentChanges): void
  /** What a platform's retraction names and is not hidden yet, newest first; of what is not named by id, the latest. */
  shown(what: Retraction, show: string, limit: number): readonly { id: string; state: CommentState }[]
  /** Oldest first. `after` is the id of the last one that is known. */
  page(query: CommentQuery): { items: readonly KeptComment[]; next?: string }
  /** What arrived for a show since a moment, oldest first; of a flood the latest. */
  since(show: string, epochMs: number): readonly KeptComment[]
  /** The last so many of a show, oldest first. */
  latest(show: string, limit: number): readonly KeptComment[]
  /** How many of a show wait for a moderator. */
  held(show: string): number
  counters(show: string): Counters
  putCounters(show: string, counters: Counters): void
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
  after?: string
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
    note(source, id) {
      db.run('INSERT OR IGNORE INTO events VALUES (?, ?)', source, id)
      return db.changes() === 1
    },
    get(id) {
      const n = numberOf(id)
      const row = n === null ? undefined : db.get<CommentRow>('SELECT * FROM comments WHERE n = ?', n)
      return row ? commentOf(row, id) : null
    },
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
      const rows = select(db, query, query.after === undefined ? 0 : (numberOf(query.after) ?? 0))
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
    counters(show) {
      const row = db.get<{ counters: string }>('SELECT counters FROM counters WHERE show = ?', show)
      return row ? (JSON.parse(row.counters) as Counters) : {}
    },
    putCounters: (show, counters) =>
      db.run('INSERT OR REPLACE INTO counters VALUES (?, ?)', show, JSON.stringify(counters)),
    transaction: db.transaction,
  }
}

/** People take back what they have just said: further back nobody looks for it. */
const lookBack = 50_000

function retracted({ source, room, which }: Retraction, show: string): { sql: string; values: Value[] } {
  const named = 'ids' in which
  const place = named
    ? 'source_id IN (SELECT value FROM json_each(?))'
    : `show = ? AND n > (SELECT ifnull(max(n), 0) FROM comments) - ${lookBack} AND room IS ?`
  const author = 'author' in which ? ' AND (author_id = ? OR (author_id IS NULL AND author_name = ?))' : ''
  return {
    sql: `SELECT n, state FROM comments WHERE source = ? AND ${place}${author} AND state <> 'hidden' ORDER BY n DESC LIMIT ?`,
    values: [
      source,
      ...(named ? [JSON.stringify(which.ids)] : [show, room]),
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
  { show, q = '', state, limit }: CommentQuery,
  after: number,
): readonly CommentRow[] {
  const folded = fold(q)
  const values: Value[] = []
  const only = [
    ...(folded === '' ? [] : ['grams MATCH ?', 'grams.rowid > ?', 'instr(comments.folded, ?) > 0']),
    ...(folded === '' ? ['comments.n > ?'] : []),
    ...(show === null ? [] : ['comments.show = ?']),
    // Said twice so that the index over what is not new may be used.
    ...(state === undefined
      ? []
      : ['comments.state = ?', ...(state === 'new' ? [] : ["comments.state <> 'new'"])]),
  ]
  if (folded === '') values.push(after)
  else values.push(gramQuery(folded), after, folded)
  if (show !== null) values.push(show)
  if (state !== undefined) values.push(state)
  const from = folded === '' ? 'comments' : 'grams CROSS JOIN comments ON comments.n = grams.rowid'
  const order = folded === '' ? 'comments.n' : 'grams.rowid'
  return db.all<CommentRow>(
    `SELECT comments.* FROM ${from} WHERE ${only.join(' AND ')} ORDER BY ${order} LIMIT ?`,
    ...values,
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
