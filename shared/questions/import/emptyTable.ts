import { say, type Language } from '../../words/words.ts'
import { fieldWord, type ColumnField } from './fields.ts'

/** Columns that are worth asking for. */
const asked: readonly ColumnField[] = [
  'text',
  'asker',
  'naming',
  'community',
  'category',
  'source',
  'answerer',
  'askedAt',
  'phone',
  'notes',
]

/** An empty table with our headings for whoever collects questions, as CSV with a mark so that Excel reads it right. */
export const emptyTable = (language: Language): string =>
  `\ufeff${asked.map((field) => say(language, fieldWord(field)).replace(/\s*[（(].*/, '')).join(',')}\r\n`
