import type { Question } from '../../shared/live/question.ts'
import type { Value } from './database.ts'

/** A question as its table holds it. */
export interface QuestionRow {
  seq: number
  id: string
  text: string
  asker: string
  naming: Question['naming']
  community: string
  category: string
  source: Question['source']
  state: Question['state']
  answerer: string
  notes: string
  summary: string
  follow_up: number
  reason: string
  merged_into: string | null
  created_at: number
  updated_at: number
  answered_at: number | null
  consent_at: number | null
  simulated: number
  revision: number
}

export type QuestionChanges = Partial<Omit<Question, 'id'>>

/** Column of each field of a question. */
export const questionColumns = {
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
  consentAtEpochMs: 'consent_at',
  simulated: 'simulated',
} as const satisfies { [K in keyof Omit<Question, 'id'>]: keyof QuestionRow }

type Field = keyof typeof questionColumns

export const questionFieldNames = Object.keys(questionColumns) as Field[]

export const fieldsIn = (changes: QuestionChanges): Field[] =>
  questionFieldNames.filter((field) => changes[field] !== undefined)

export const toValue = (value: string | number | boolean | null): Value =>
  typeof value === 'boolean' ? Number(value) : value

export const fromRow = (row: QuestionRow): Question => ({
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
  consentAtEpochMs: row.consent_at,
  simulated: row.simulated === 1,
})
