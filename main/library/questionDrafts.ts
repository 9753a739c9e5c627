import type { Question } from '../../shared/live/question.ts'
import type { Database } from './database.ts'
import { gramsOf } from './questionGrams.ts'
import { questionColumns, questionFieldNames, toValue } from './questionRow.ts'

/**
 * Where the questions of an import wait until all of them are there. They are laid aside a few at a time, with their
 * words in the index and their contacts sealed already, so that neither GO nor anything else waits for ten thousand
 * rows; then one short transaction puts them all into the library, or none. What a crash leaves here is thrown away at
 * the next start.
 */
export interface QuestionDrafts {
  /** Places in the order of coming for so many questions; the first of them. */
  reserve(count: number): number
  lay(batch: string, seq: number, question: Question): void
  settle(batch: string): void
  drop(batch: string): void
  dropAll(): void
}

export function createQuestionDrafts(db: Database): QuestionDrafts {
  const columns = ['id', ...questionFieldNames.map((field) => questionColumns[field])]
  const names = columns.join(', ')
  const marks = columns.map(() => '?').join(', ')

  function forget(which: string, ...values: string[]): void {
    db.transaction(() => {
      db.run(
        `DELETE FROM question_grams WHERE rowid IN (SELECT seq FROM question_drafts ${which})`,
        ...values,
      )
      db.run(`DELETE FROM contacts WHERE question IN (SELECT id FROM question_drafts ${which})`, ...values)
      db.run(`DELETE FROM question_drafts ${which}`, ...values)
    })
  }

  return {
    reserve: (count) =>
      db.transaction(() => {
        const last = db.get<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'questions'")
        if (!last) db.run("INSERT INTO sqlite_sequence (name, seq) VALUES ('questions', 0)")
        const seq = last?.seq ?? 0
        db.run("UPDATE sqlite_sequence SET seq = ? WHERE name = 'questions'", seq + count)
        return seq + 1
      }),
    lay(batch, seq, question) {
      db.run('INSERT INTO question_grams (rowid, grams) VALUES (?, ?)', seq, gramsOf(question))
      db.run(
        `INSERT INTO question_drafts (batch, seq, ${names}) VALUES (?, ?, ${marks})`,
        batch,
        seq,
        question.id,
        ...questionFieldNames.map((field) => toValue(question[field])),
      )
    },
    settle(batch) {
      db.run(
        `INSERT INTO questions (seq, ${names}) SELECT seq, ${names} FROM question_drafts WHERE batch = ? ORDER BY seq`,
        batch,
      )
      db.run('DELETE FROM question_drafts WHERE batch = ?', batch)
    },
    drop: (batch) => forget('WHERE batch = ?', batch),
    dropAll() {
      // Nothing is written at a start that finds nothing: the disk may be full.
      if (db.get('SELECT 1 FROM question_drafts LIMIT 1')) forget('')
    },
  }
}
