import type { Question, QuestionSource, QuestionState } from '../../shared/live/question.ts'
import { bigrams, foldQuestion } from '../../shared/questions/fold.ts'
import { likeness, similarFrom } from '../../shared/questions/similar.ts'
import type { Database, Value } from './database.ts'
import { matchOf } from './questionGrams.ts'
import { fromRow, type QuestionRow } from './questionRow.ts'

export interface QuestionFilter {
  /** Any part of the text, asker, community, category, answerer, notes or answer. */
  q?: string
  states?: readonly QuestionState[]
  category?: string
  community?: string
  answerer?: string
  source?: QuestionSource
  followUp?: boolean
  /** Those that were merged into this one; without it merged ones stay out. */
  mergedInto?: string
  /**
   * Questions that rehearsals made: none of them unless asked for, those from a moment on beside the real ones, or
   * those alone.
   */
  simulated?: 'only' | { sinceEpochMs: number }
}

export interface QuestionQuery extends QuestionFilter {
  /** `next` of the page before. */
  after?: string
  newestFirst?: boolean
  limit: number
}

export type FoundQuestion = Question & {
  /** How many were merged into it. */
  merged: number
  /** Something by which the asker can be reached is kept. */
  contact: boolean
}

export const groupings = ['state', 'category', 'community', 'source', 'answerer'] as const
export type Grouping = (typeof groupings)[number]

export function createQuestionSearch(db: Database) {
  return {
    page(query: QuestionQuery): { items: readonly FoundQuestion[]; next?: string } {
      const { sql, values } = where(query)
      const after = Number(query.after)
      const order = query.newestFirst ? 'DESC' : 'ASC'
      const key = query.q !== undefined && matchOf(query.q) !== null ? 'g.rowid' : 'q.seq'
      const past = query.after === undefined ? '' : `AND ${key} ${query.newestFirst ? '<' : '>'} ?`
      const rows = db.all<QuestionRow & { merged: number; contact: number }>(
        `SELECT q.*, (SELECT count(*) FROM questions m WHERE m.merged_into = q.id) AS merged,
           EXISTS (SELECT 1 FROM contacts c WHERE c.question = q.id) AS contact
         ${sql} ${past} ORDER BY ${key} ${order} LIMIT ?`,
        ...values,
        ...(query.after === undefined ? [] : [Number.isFinite(after) ? after : 0]),
        query.limit + 1,
      )
      const items = rows
        .slice(0, query.limit)
        .map((row) => ({ ...fromRow(row), merged: row.merged, contact: row.contact === 1 }))
      const last = rows[query.limit - 1]
      return rows.length > query.limit && last ? { items, next: String(last.seq) } : { items }
    },

    /** How many there are of each value, the commonest first. */
    groups(by: Grouping, filter: QuestionFilter): readonly { value: string; count: number }[] {
      const { sql, values } = where(filter)
      return db.all<{ value: string; count: number }>(
        `SELECT q.${by} AS value, count(*) AS count ${sql} GROUP BY q.${by} ORDER BY count(*) DESC, q.${by} LIMIT 200`,
        ...values,
      )
    },

    /** Questions that say nearly the same as a text, the likest first: whether it was asked or answered before. */
    similar(text: string, not: string | null, limit: number): readonly (Question & { likeness: number })[] {
      const grams = [...new Set(bigrams(foldQuestion(text)))].slice(0, comparedGrams)
      if (grams.length === 0) return []
      const rarest = grams
        .map((gram) => ({ gram, count: holders(gram) }))
        .filter(({ count }) => count > 0)
        .toSorted((a, b) => a.count - b.count)
        .slice(0, Math.ceil(grams.length * (1 - similarFrom)) + 1)
      if (rarest.length === 0) return []
      const rows = db.all<QuestionRow>(
        `SELECT q.* FROM question_grams g CROSS JOIN questions q ON q.seq = g.rowid
         WHERE g.grams MATCH ? AND q.merged_into IS NULL AND q.simulated = 0 AND q.id <> ? ORDER BY g.rowid DESC LIMIT ?`,
        rarest.map(({ gram }) => `"${gram}"`).join(' OR '),
        not ?? '',
        candidates,
      )
      return rows
        .map((row) => ({ ...fromRow(row), likeness: likeness(text, row.text) }))
        .filter((one) => one.likeness >= similarFrom)
        .toSorted((a, b) => b.likeness - a.likeness)
        .slice(0, limit)
    },
  }

  function holders(gram: string): number {
    return db.get<{ doc: number }>('SELECT doc FROM question_words WHERE term = ?', gram)?.doc ?? 0
  }
}

/** Enough of a long text to tell it by. */
const comparedGrams = 120
/** Looked at more closely; more only happens where a thousand questions share their rarest words. */
const candidates = 600

function where(filter: QuestionFilter): { sql: string; values: Value[] } {
  const match = filter.q === undefined ? null : matchOf(filter.q)
  const conditions: string[] = []
  const values: Value[] = []
  const add = (condition: string, ...given: Value[]): void => {
    conditions.push(condition)
    values.push(...given)
  }
  if (match !== null) add('g.grams MATCH ?', match)
  if (filter.states) add(`q.state IN (${filter.states.map(() => '?').join(', ')})`, ...filter.states)
  if (filter.category !== undefined) add('q.category = ?', filter.category)
  if (filter.community !== undefined) add('q.community = ?', filter.community)
  if (filter.answerer !== undefined) add('q.answerer = ?', filter.answerer)
  if (filter.source !== undefined) add('q.source = ?', filter.source)
  if (filter.followUp !== undefined) add('q.follow_up = ?', Number(filter.followUp))
  if (filter.mergedInto === undefined) add('q.merged_into IS NULL')
  else add('q.merged_into = ?', filter.mergedInto)
  if (filter.simulated === undefined) add('q.simulated = 0')
  else if (filter.simulated === 'only') add('q.simulated = 1')
  else add('(q.simulated = 0 OR q.created_at >= ?)', filter.simulated.sinceEpochMs)
  // CROSS JOIN: the index first, in its own order, so that a page ends as soon as it is full.
  const from =
    match === null ? 'FROM questions q' : 'FROM question_grams g CROSS JOIN questions q ON q.seq = g.rowid'
  return { sql: `${from} WHERE ${conditions.join(' AND ')}`, values }
}
