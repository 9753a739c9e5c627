import type { WordKey } from '../../words/words.ts'

/** What a column of somebody's table can be to us. */
export const columnFields = [
  'text',
  'asker',
  'naming',
  'community',
  'category',
  'source',
  'answerer',
  'askedAt',
  'summary',
  'notes',
  'phone',
  'wechat',
  'qq',
  'email',
  'idNumber',
  'address',
  'other',
  'ignored',
] as const
export type ColumnField = (typeof columnFields)[number]

/** Columns by which a person can be reached or told: kept apart from the question, or dropped. */
export const contactFields = ['phone', 'wechat', 'qq', 'email', 'idNumber', 'address'] as const
export type ContactField = (typeof contactFields)[number]

export const isContact = (field: ColumnField): field is ContactField =>
  (contactFields as readonly ColumnField[]).includes(field)

export const fieldWord = (field: ColumnField): WordKey => `questions.column.${field}`
