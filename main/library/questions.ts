import type { Question, QuestionState } from '../../shared/live/question.ts'
import type { Database, Value } from './database.ts'

/** The question library: outlives shows, so that an unanswered question comes back next time. */
export interface QuestionBank {
  put(question: Question): void
  change(id: string, changes: Partial<Omit<Question, 'id'>>): void
  get(id: string): Question | null
  /** Oldest first. `after` is the `next` of the page before. */
  page(query: { q?: string; state?: QuestionState; after?: string; limit: number }): {
    items: readonly Question[]
    next?: string
  }
  counts(): { readonly [state: string]: number }
}

interface Row {
  id: string
  text: string
  asker: string
  naming: Question['naming']
  community: string
  category: string
  source: Question['source']
  state: QuestionState
  answerer: string
  notes: string
  summary: string
  follow_up: number
  reason: string
  merged_into: string | null
  created_at: number
  updated_at: number
  answered_at: number | null
}

const columns = {
  text: 'text',
  asker: 'asker',
  naming: 'naming',
  community: 'community',
  category: 'category',
  source: 'source',
  state: 'state',
  answerer: 'answerer',
  notes: 'notes',
  summary: 'summary',
  followUp: 'follow_up',
  reason: 'reason',
  mergedInto: 'merged_into',
  createdAtEpochMs: 'created_at',
  updatedAtEpochMs: 'updated_at',
  answeredAtEpochMs: 'answered_at',
} as const satisfies { [K in keyof Omit<Question, 'id'>]: keyof Row }

const toValue = (value: string | number | boolean | null): Value =>
  typeof value === 'boolean' ? Number(value) : value

const fromRow = (row: Row): Question => ({
  id: row.id,
  text: row.text,
  asker: row.asker,
  naming: row.naming,
  community: row.community,
  category: row.category,
  source: row.source,
  state: row.state,
  answerer: row.answerer,
  notes: row.notes,
  summary: row.summary,
  followUp: row.follow_up === 1,
  reason: row.reason,
  mergedInto: row.merged_into,
  createdAtEpochMs: row.created_at,
  updatedAtEpochMs: row.updated_at,
  answeredAtEpochMs: row.answered_at,
})

export const createQuestionBank = (db: Database): QuestionBank => ({
  put(question) {
    const fields = Object.keys(columns) as (keyof typeof columns)[]
    const names = fields.map((field) => columns[field])
    db.run(
      `INSERT OR REPLACE INTO questions (id, ${names.join(', ')}) VALUES (?${', ?'.repeat(names.length)})`,
      question.id,
      ...fields.map((field) => toValue(question[field])),
    )
  },
  change(id, changes) {
    const fields = (Object.keys(changes) as (keyof typeof columns)[]).filter((field) => changes[field] !== undefined)
    if (fields.length === 0) return
    db.run(
      `UPDATE questions SET ${fields.map((field) => `${columns[field]} = ?`).join(', ')} WHERE id = ?`,
      ...fields.map((field) => toValue(changes[field] ?? null)),
      id,
    )
  },
  get(id) {
    const row = db.get<Row>('SELECT * FROM questions WHERE id = ?', id)
    return row ? fromRow(row) : null
  },
  page({ q, state, after, limit }) {
    const [at, id] = after ? after.split('~') : []
    const rows = db.all<Row>(
      `SELECT * FROM questions
       WHERE (?1 IS NULL OR state = ?1) AND (?2 IS NULL OR instr(text, ?2) > 0)
         AND (?3 IS NULL OR created_at > ?3 OR (created_at = ?3 AND id > ?4))
       ORDER BY created_at, id LIMIT ?5`,
      state ?? null,
      q ?? null,
      at === undefined ? null : Number(at),
      id ?? null,
      limit + 1,
    )
    const items = rows.slice(0, limit).map(fromRow)
    const last = items.at(-1)
    return rows.length > limit && last ? { items, next: `${last.createdAtEpochMs}~${last.id}` } : { items }
  },
  counts() {
    const rows = db.all<{ state: string; count: number }>(
      'SELECT state, count(*) AS count FROM questions GROUP BY state',
    )
    return Object.fromEntries(rows.map((row) => [row.state, row.count]))
  },
})
